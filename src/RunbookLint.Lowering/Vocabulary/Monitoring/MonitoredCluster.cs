using RunbookLint.Plan;
using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Tells which cluster a query is about by the labels that it asks for; absent when it is about all of them.</summary>
internal static class MonitoredCluster
{
    /// <summary>The labels that name a cluster, the more telling first.</summary>
    private static readonly string[] Labels = ["tidb_cluster", "cluster"];

    private static readonly char[] Quotes = ['"', '\'', '`'];

    private const string PatternCharacters = ".*+?|()[]{}^$\\";

    /// <summary>The cluster of some queries that are read together, and the label that names it.</summary>
    public static IEnumerable<NamedSetting> Of(IReadOnlyList<Query> queries, Func<string, Setting<string>> labelOf)
    {
        foreach (var label in Labels)
        {
            var settings = queries.SelectMany(query => Matchers(query, label)).ToList();
            if (settings.Count == 0 && labelOf(label) is { IsAbsent: false } own)
                settings.Add(own.IsKnown(out var name) ? Setting<string>.Known(Spell(name), own.Span) : own);

            if (settings.Count == 0)
                continue;

            var isOne = settings.TrueForAll(setting => setting.IsKnown(out var value) && value == settings[0].Value);
            return
            [
                new(SettingNames.Cluster, isOne ? settings[0] : Setting<string>.Dynamic(settings[0].Span, settings[0].Value ?? settings[0].Expression)),
                new(MonitoringQuery.ClusterLabel, Setting<string>.Known(label, settings[0].Span)),
            ];
        }

        return [];
    }

    /// <summary>A name as the plan spells it.</summary>
    private static string Spell(string name) => ClusterIdentity.Parse(name).Kind == ClusterIdentityKind.Name ? name : "name:" + name;

    private static IEnumerable<Setting<string>> Matchers(Query query, string label) => query.Parts().OfType<PromQlSelector>()
        .SelectMany(selector => selector.Matchers)
        .Where(matcher => matcher.Label == label && !IsAny(matcher))
        .Select(matcher => Read(matcher, query));

    private static Setting<string> Read(PromQlMatcher matcher, Query query)
    {
        var span = query.Locate(matcher.ValueSpan);
        return matcher.Value is { Length: > 0 } value && (matcher.Operator == "=" || (matcher.Operator == "=~" && value.IndexOfAny(PatternCharacters.ToCharArray()) < 0))
            ? Setting<string>.Known(Spell(value), span)
            : Setting<string>.Dynamic(span, matcher.Value ?? query.Fragment.Text.Substring(matcher.ValueSpan.Start, matcher.ValueSpan.Length).Trim(Quotes));
    }

    /// <summary>Whether a condition lets every cluster through.</summary>
    private static bool IsAny(PromQlMatcher matcher) => matcher is { Operator: "=~", Value: ".*" or ".+" } or { Operator: "!=", Value: "" };
}
