using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Commands that arrive as words rather than as a script: a container's <c>command</c> and <c>args</c>, an <c>exec</c> array.</summary>
public static class ShellCommands
{
    /// <summary>The plan of a command.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="span">What a finding underlines.</param>
    /// <param name="scope">What is known from the outside.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<PlanNode> Lower(ImmutableArray<Argument> words, SourceSpan span, LoweringScope scope, LoweringContext context) =>
        words.IsEmpty ? [] : Launcher.Run(new Launch(span, words, scope), context);

    /// <summary>The plan of a command whose standard input may be known.</summary>
    internal static ImmutableArray<PlanNode> Lower(ImmutableArray<Argument> words, SourceSpan span, LoweringScope scope, Argument? input, LoweringContext context) =>
        words.IsEmpty ? [] : Launcher.Run(new Launch(span, words, scope) { Input = input }, context);
}
