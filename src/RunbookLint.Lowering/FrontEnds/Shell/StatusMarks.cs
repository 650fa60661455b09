using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Marks queries of a log task whose answer decides what runs next.</summary>
internal static class StatusMarks
{
    /// <summary>The nodes, with <c>decides=true</c> on every query in them; <c>guard=true</c>, too, when all that depends on it is to print or to leave.</summary>
    public static ImmutableArray<PlanNode> MarkDeciding(ImmutableArray<PlanNode> nodes, bool decides, bool isGuard) =>
        !decides || nodes.IsEmpty ? nodes : [.. nodes.Select(node => Mark(node, isGuard))];

    private static PlanNode Mark(PlanNode node, bool isGuard) => node switch
    {
        QueryLogBackup query => query with { Source = query.Source with { Settings = Marked(query, isGuard) } },
        Region region => region with { Children = [.. region.Children.Select(child => Mark(child, isGuard))] },
        _ => node,
    };

    private static SettingList Marked(QueryLogBackup query, bool isGuard)
    {
        var marked = query.Settings.With("decides", Setting<string>.Known("true", query.Span));
        return isGuard ? marked.With("guard", Setting<string>.Known("true", query.Span)) : marked;
    }
}
