using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>A shell variable, as far as it is known.</summary>
/// <param name="Value">The value; null when only the run knows it.</param>
/// <param name="Elements">The elements of an array; default for a plain variable.</param>
/// <param name="Place">The assignment.</param>
internal sealed record ShellVariable(Argument? Value, ImmutableArray<Argument> Elements, SourceSpan Place)
{
    public static ShellVariable Plain(Argument value) => new(value, default, value.Span);

    public static ShellVariable Array(ImmutableArray<Argument> elements, SourceSpan place) => new(null, elements, place);

    public static ShellVariable Unknown(SourceSpan place) => new(null, default, place);

    public bool IsArray => !Elements.IsDefault;

    /// <summary>The values of an associative array by their keys; null for every other variable.</summary>
    public ImmutableDictionary<string, Argument>? Entries { get; init; }

    public static ShellVariable Associative(ImmutableDictionary<string, Argument> entries, SourceSpan place) => new(null, default, place) { Entries = entries };
}
