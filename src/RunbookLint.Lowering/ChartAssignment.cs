using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A value that a chart is given on the command line.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Value">The value as it is written; for <see cref="AssignmentKind.File"/> the file, once the host has read it.</param>
public sealed record ChartAssignment(ImmutableArray<AssignmentKey> Path, AssignmentKind Kind, SourceFile Value)
{
    private const int MaxShown = 60;

    /// <summary>Where the value starts in the argument.</summary>
    public int Start { get; init; }

    /// <summary>The items, when the value is a list in braces; default when it is none.</summary>
    public ImmutableArray<SourceFile> Items { get; init; }

    /// <summary>The assignments of one argument such as <c>backup.mode=log,backup.tasks[0].name=pitr</c>.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="kind">How values are read.</param>
    /// <param name="option">The option that it is of, as the user writes it.</param>
    /// <param name="error">What is wrong with it; null when nothing is.</param>
    public static ImmutableArray<ChartAssignment> Parse(string argument, AssignmentKind kind, string option, out AssignmentError? error)
    {
        var parser = new AssignmentParser(argument, kind, []);
        var parsed = parser.Parse();
        error = parser.Error;
        return [.. parsed.Select(assignment => Of(assignment, argument, kind, option))];
    }

    private static ChartAssignment Of(ParsedAssignment assignment, string argument, AssignmentKind kind, string option)
    {
        var whole = argument.Substring(assignment.Whole.Start, assignment.Whole.Length).Replace('\n', ' ').Replace('\r', ' ').Trim();
        var given = (whole.Length > MaxShown ? whole.Substring(0, MaxShown) + "…" : whole) + " from " + option;
        ImmutableArray<SourceFile> values = [.. assignment.Values.Select(span => new SourceFile(option, SourceText.From(ValueOf(argument.Substring(span.Start, span.Length), kind))) { Given = given })];

        return new(assignment.Path, kind, values[0]) { Start = assignment.Values[0].Start, Items = assignment.IsList ? values : default };
    }

    private static string ValueOf(string written, AssignmentKind kind) => kind is AssignmentKind.Json or AssignmentKind.Literal ? written : AssignmentParser.Unescape(written);
}
