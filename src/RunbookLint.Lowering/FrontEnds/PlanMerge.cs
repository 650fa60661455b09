using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>
/// Makes one plan of the several that a text may have, depending on conditions that only the run knows: what all of them agree on is certain,
/// settings in which they differ are unknown, and plans of different shape are alternatives.
/// </summary>
internal static class PlanMerge
{
    private const string Reason = "it depends on a condition that only the run knows";

    /// <summary>The plan of all variants together; nothing when none does anything.</summary>
    public static ImmutableArray<PlanNode> Merge(SourceSpan place, IReadOnlyList<ImmutableArray<PlanNode>> variants)
    {
        var shapes = new List<ImmutableArray<PlanNode>>();
        foreach (var variant in AlternativeSources.Mark(variants).Where(variant => !variant.IsEmpty))
        {
            var index = 0;
            while (index < shapes.Count && TryMerge(shapes[index], variant) is not { } merged)
                index++;

            if (index == shapes.Count)
                shapes.Add(variant);
            else
                shapes[index] = TryMerge(shapes[index], variant)!.Value;
        }

        if (shapes.Count == 0)
            return [];

        return shapes.Count == 1 && variants.All(variant => !variant.IsEmpty)
            ? shapes[0]
            : [Region.Choice(place, shapes.SelectMany(shape => PlanNodes.Unordered(place, shape)))];
    }

    /// <summary>Two plans as one; null when they are of different shape.</summary>
    private static ImmutableArray<PlanNode>? TryMerge(ImmutableArray<PlanNode> first, ImmutableArray<PlanNode> second)
    {
        if (first.Length != second.Length)
            return null;

        var merged = ImmutableArray.CreateBuilder<PlanNode>(first.Length);
        for (var index = 0; index < first.Length; index++)
        {
            if (TryMerge(first[index], second[index]) is not { } node)
                return null;

            merged.Add(node);
        }

        return merged.ToImmutable();
    }

    private static PlanNode? TryMerge(PlanNode first, PlanNode second) => (first, second) switch
    {
        (Region a, Region b) when a.Kind == b.Kind && a.Title == b.Title && TryMerge(a.Children, b.Children) is { } children =>
            a with { Children = children, Schedule = Merge(a.Schedule, b.Schedule), TimeZone = Merge(a.TimeZone, b.TimeZone) },
        (Operation a, Operation b) when a.Verb == b.Verb => a with { Source = a.Source with { Settings = Merge(a, b) } },
        _ => null,
    };

    private static SettingList Merge(Operation first, Operation second)
    {
        var names = first.Settings.Concat(second.Settings).Select(setting => setting.Name).Distinct();
        return new(first.Span, [.. names.SelectMany(name => Merge(name, ValuesOf(first, name), ValuesOf(second, name)))]);
    }

    private static IEnumerable<NamedSetting> Merge(string name, List<Setting<string>> first, List<Setting<string>> second)
    {
        if (first.Count == second.Count && first.Zip(second, (a, b) => (a, b)).All(pair => AreEqual(pair.a, pair.b)))
            return first.Select(value => new NamedSetting(name, value));

        var known = first.Count > 0 ? first[first.Count - 1] : second[second.Count - 1];
        return [new NamedSetting(name, Unknown(known))];
    }

    private static Setting<string> Merge(Setting<string> first, Setting<string> second) => AreEqual(first, second) ? first : Unknown(first.Or(second));

    private static Setting<string> Unknown(Setting<string> setting) => Setting<string>.Dynamic(setting.Span) with { Reason = Reason, Use = setting.Use };

    private static bool AreEqual(Setting<string> first, Setting<string> second) =>
        first.IsAbsent == second.IsAbsent && first.IsDynamic == second.IsDynamic && first.Value == second.Value
        && first.Expression == second.Expression && first.Generation == second.Generation;

    private static List<Setting<string>> ValuesOf(Operation operation, string name) =>
        [.. operation.Settings.Where(setting => setting.Name == name).Select(setting => setting.Value)];
}
