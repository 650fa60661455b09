using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>
/// Tells restores that start from a snapshot in one variant of a text and from an instant in another: whether they may have both at once nobody can say.
/// </summary>
internal static class AlternativeSources
{
    private const string Snapshot = "full-backup-storage";
    private const string Start = "start-ts";

    /// <summary>The variants, with such restores marked.</summary>
    public static IReadOnlyList<ImmutableArray<PlanNode>> Mark(IReadOnlyList<ImmutableArray<PlanNode>> variants)
    {
        var restores = variants.Select(variant => variant.SelectMany(RestoresIn).ToList()).ToList();
        var open = Enumerable.Range(0, restores.Max(restores => (int?)restores.Count) ?? 0)
            .Where(index => Any(restores, index, Snapshot, Start) && Any(restores, index, Start, Snapshot))
            .SelectMany(index => restores.Where(variant => index < variant.Count).Select(variant => variant[index]))
            .ToList();

        return open.Count == 0 ? variants : [.. variants.Select(variant => variant.Select(node => Marked(node, open)).ToImmutableArray())];
    }

    private static bool Any(List<List<PointRestore>> variants, int index, string has, string lacks) =>
        variants.Any(variant => index < variant.Count && !variant[index].Settings[has].IsAbsent && variant[index].Settings[lacks].IsAbsent);

    private static IEnumerable<PointRestore> RestoresIn(PlanNode node) => node switch
    {
        PointRestore restore => [restore],
        Region region => region.Children.SelectMany(RestoresIn),
        _ => [],
    };

    private static PlanNode Marked(PlanNode node, List<PointRestore> open) => node switch
    {
        PointRestore restore when open.Exists(other => ReferenceEquals(other, restore)) => restore with
        {
            Source = restore.Source with { Settings = restore.Settings.With(SettingNames.OpenField, Setting<string>.Known(Start, restore.Span)) },
        },
        Region region => region with { Children = [.. region.Children.Select(child => Marked(child, open))] },
        _ => node,
    };
}
