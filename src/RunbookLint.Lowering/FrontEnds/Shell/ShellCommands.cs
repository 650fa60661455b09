using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Lowers a command that is already split into words.</summary>
internal static class ShellCommands
{
    /// <summary>The plan of a command's words.</summary>
    public static ImmutableArray<PlanNode> Lower(ImmutableArray<Argument> words, SourceSpan span, LoweringScope scope, LoweringContext context)
    {
        if (words.IsEmpty || !words[0].IsKnown)
            return [];

        var path = words[0].Text;
        var tool = path.Substring(path.LastIndexOf('/') + 1);
        return context.Lower(new ToolCall(span, tool, words.RemoveAt(0), scope.Facts) { Namespace = scope.Namespace });
    }
}
