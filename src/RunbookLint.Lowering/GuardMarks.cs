using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering;

/// <summary>Says of a backup that it is not guarded only where a truncation or a deletion follows it: elsewhere it makes no difference.</summary>
internal static class GuardMarks
{
    /// <summary>The setting.</summary>
    private const string Unguarded = "unguarded";

    /// <summary>The plan of a document, without the marks that say nothing.</summary>
    public static Region Clean(Region root)
    {
        var marked = false;
        var last = (PlanNode?)null;
        var open = new Stack<PlanNode>();
        open.Push(root);

        // The last of them in the text decides.
        while (open.Count > 0)
        {
            var node = open.Pop();
            marked |= node is SnapshotBackup backup && !backup.Settings[Unguarded].IsAbsent;
            last = node is TruncateLogBackup or DeleteFiles ? node : last;

            for (var index = node is Region region ? region.Children.Length - 1 : -1; index >= 0; index--)
                open.Push(((Region)node).Children[index]);
        }

        if (!marked)
            return root;

        var isBehind = last is null;
        return (Region)Clean(root, last, ref isBehind);
    }

    private static PlanNode Clean(PlanNode node, PlanNode? last, ref bool isBehind)
    {
        isBehind |= ReferenceEquals(node, last);
        if (node is SnapshotBackup backup)
            return isBehind ? backup with { Source = backup.Source with { Settings = backup.Settings.Without(Unguarded) } } : backup;

        if (node is not Region region)
            return node;

        var children = ImmutableArray.CreateBuilder<PlanNode>(region.Children.Length);
        foreach (var child in region.Children)
            children.Add(Clean(child, last, ref isBehind));

        return region with { Children = children.MoveToImmutable() };
    }
}
