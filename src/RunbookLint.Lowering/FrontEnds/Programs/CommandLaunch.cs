using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>A command that a program starts.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Places">What a finding may underline, the best first: the first in which the words stand is taken.</param>
internal sealed record CommandLaunch(ImmutableArray<Argument> Words, ImmutableArray<SourceSpan> Places)
{
    /// <summary>The environment variables that the command alone is given.</summary>
    public MapValue Environment { get; init; } = MapValue.Empty;

    /// <summary>Whether the command is given no other variables.</summary>
    public bool IsWholeEnvironment { get; init; }

    /// <summary>Whether the program goes on while the command runs.</summary>
    public bool IsBackground { get; init; }

    /// <summary>What comes through standard input, when that is known.</summary>
    public Argument? Input { get; init; }

    /// <summary>Where the command stands.</summary>
    public SourceSpan Place(IEnumerable<SourceSpan> calls)
    {
        var word = Words[Math.Min(1, Words.Length - 1)].Span;
        return Places.Concat(calls).Where(place => place.Contains(word)).DefaultIfEmpty(Places[0]).First();
    }

    /// <summary>The plan of the command.</summary>
    public ImmutableArray<PlanNode> Lower(LoweringScope scope, IEnumerable<SourceSpan> calls, LoweringContext context)
    {
        var variables = IsWholeEnvironment ? scope.Variables.Clear() : scope.Variables;
        foreach (var entry in Environment.Entries)
            variables = entry.Value is TextValue text ? variables.SetItem(entry.Key, text.Argument) : variables.Remove(entry.Key);

        var words = Words.SetItem(0, WithoutExtension(Words[0]));
        return ShellCommands.Lower(words, Place(calls), scope with { Variables = variables }, Input, context);
    }

    /// <summary><c>C:\tools\br.exe</c> is <c>br</c>.</summary>
    private static Argument WithoutExtension(Argument program)
    {
        var start = program.Text.LastIndexOf('\\') + 1;
        var end = program.Text.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program.Text.Length - 4 : program.Text.Length;
        return start == 0 && end == program.Text.Length ? program : program.Slice(start, Math.Max(0, end - start));
    }
}
