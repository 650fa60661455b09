using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>A call whose arguments have been evaluated.</summary>
/// <param name="Interpreter">Follows the program.</param>
/// <param name="Span">The whole call.</param>
/// <param name="Path">The name of what is called, with dots; of what is no name, only the last part.</param>
/// <param name="Target">What a method is called on, or null.</param>
/// <param name="Receiver">Its value.</param>
/// <param name="Arguments">The arguments in their order.</param>
internal sealed record ProgramCallSite(
    ProgramInterpreter Interpreter, TextSpan Span, string Path, ProgramExpression? Target, ProgramValue Receiver, ImmutableArray<(string? Name, ProgramValue Value)> Arguments)
{
    /// <summary>The last part of the name.</summary>
    public string Name { get; } = Path.Substring(Path.LastIndexOf('.') + 1);

    /// <summary>What a finding underlines.</summary>
    public SourceSpan Place => Interpreter.Locate(Span);

    /// <summary>The values of the arguments without names.</summary>
    public IEnumerable<ProgramValue> Positional => Arguments.Where(argument => argument.Name is null).Select(argument => argument.Value);

    /// <summary>Whether the call is of a name, be it spelt with its namespace or not.</summary>
    public bool Is(string path) => Path == path || Path.EndsWith("." + path, StringComparison.Ordinal);

    /// <summary>An argument by its place or one of its names; null when it is not given.</summary>
    public ProgramValue? Get(int index, params string[] names)
    {
        foreach (var (name, value) in Arguments)
        {
            if (name is not null && names.Contains(name))
                return value;
        }

        return index >= 0 ? Positional.ElementAtOrDefault(index) : null;
    }

    /// <summary>An argument by its name; null when it is not given.</summary>
    public ProgramValue? Get(string name) => Get(-1, name);

    /// <summary>A text among the arguments; null when it is not given or no text.</summary>
    public Argument? Text(int index, params string[] names) => (Get(index, names) as TextValue)?.Argument;

    /// <summary>Sets what the method is called on.</summary>
    public void Replace(ProgramValue value)
    {
        if (Target is not null)
            Interpreter.Store(Target, value);
    }
}
