using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.PromQl;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Says what a query means for log backup, so that rules need not read it.</summary>
internal sealed class AlertFacts
{
    private readonly Query query;
    private readonly RecordedQueries recordings;
    private readonly ImmutableArray<Query> recorded;

    /// <summary>The facts of a query.</summary>
    public AlertFacts(Query query, RecordedQueries recordings)
    {
        (this.query, this.recordings) = (query, recordings);
        recorded = [.. Recorded().Take(FollowLimits.Recordings)];
        Names = [.. All.SelectMany(part => part.Parts()).OfType<PromQlSelector>().Select(selector => selector.Name).OfType<string>().Distinct()];
    }

    /// <summary>The metrics that it reads.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The cluster it asks for, and the label that names it; none when it asks for all of them.</summary>
    /// <param name="labelOf">The labels that it sets itself.</param>
    public IEnumerable<NamedSetting> Cluster(Func<string, Setting<string>> labelOf) => MonitoredCluster.Of([.. All], labelOf);

    /// <summary>The query, and those behind the metrics that it reads.</summary>
    public IEnumerable<Query> All => recorded.Prepend(query);

    /// <summary>What an alert is about: <c>log-backup</c>, <c>backup</c> or <c>tikv</c>; null when it is about nothing of that.</summary>
    public string? About(string name)
    {
        if (Names.Any(metric => MonitoringMetrics.IsOfLogBackup(metric) || MonitoringMetrics.IsMadeOfLogBackup(metric)))
            return "log-backup";

        var words = All.SelectMany(part => part.Parts()).OfType<PromQlSelector>().SelectMany(selector => selector.Matchers).Select(matcher => matcher.Value ?? "").ToList();
        if (Names.Any(metric => metric.StartsWith("tikv_", StringComparison.Ordinal)) || words.Exists(word => Has(word, "tikv")))
            return "tikv";

        return words.Append(name).Any(word => Has(word, "backup") || Has(word, "pitr")) ? "backup" : null;
    }

    /// <summary>The metrics of log backup that it reads, each where it stands first.</summary>
    public IEnumerable<NamedSetting> Metrics() => All.SelectMany(part => part.Parts().OfType<PromQlSelector>()
        .Where(selector => selector.Name is { } name && MonitoringMetrics.IsWatched(name))
        .Select(selector => new NamedSetting(MonitoringQuery.Metric, Setting<string>.Known(selector.Name!, part.Locate(selector.NameSpan)))))
        .GroupBy(metric => metric.Value.Value)
        .Select(metric => metric.First());

    /// <summary>When its condition holds.</summary>
    public IEnumerable<NamedSetting> Conditions()
    {
        var conditions = AlertCondition.Of(query, recordings.Find).Where(condition => !condition.HoldsInPeace).ToList();
        if (conditions.Count == 0)
            return IsOpen ? [Open(DeclareAlert.Running), Open(DeclareAlert.Paused), Open(DeclareAlert.Failed), Open(DeclareAlert.SafePoint)] : [];

        return States(conditions).Concat(Flag(DeclareAlert.Gone, conditions.Exists(condition => condition.HoldsWithoutTask)))
            .Concat(Flag(DeclareAlert.SafePoint, conditions.Exists(condition => condition.HoldsForSafePoint)));
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether something is filled in later, or computed by rules that are out of reach.</summary>
    private bool IsOpen =>
        All.SelectMany(part => part.Parts()).Any(part => part is PromQlHole or PromQlSelector { Name: null })
        || Names.Any(name => MonitoringMetrics.IsMadeOfLogBackup(name) && recordings.Find(name) is null);

    private NamedSetting Open(string name) => new(name, Setting<string>.Dynamic(query.Locate(query.Root.Span)));

    private IEnumerable<NamedSetting> Flag(string name, bool isSet) =>
        isSet ? [new NamedSetting(name, Setting<string>.Known("true", query.Locate(query.Root.Span)))] : [];

    private IEnumerable<NamedSetting> States(List<AlertCondition> conditions)
    {
        foreach (var (state, name) in new[] { (TaskState.Running, DeclareAlert.Running), (TaskState.Paused, DeclareAlert.Paused), (TaskState.Failed, DeclareAlert.Failed) })
        {
            var first = conditions.Select(condition => (Condition: condition, Lag: condition.FirstLag(state)))
                .Where(entry => entry.Lag is not null)
                .OrderBy(entry => entry.Lag)
                .FirstOrDefault();

            if (first.Lag is { } lag)
                yield return new(name, Setting<string>.Known(lag == TimeSpan.Zero ? "0s" : Durations.ToShortText(lag), Place(first.Condition.Gate(state, lag))));
        }
    }

    /// <summary>The limit that a comparison compares with: its number, or the time over which it looks.</summary>
    private SourceSpan Place(PromQlBinary? gate)
    {
        // What stands in a recorded query has no place in this one.
        if (gate is null || !query.Parts().Any(part => ReferenceEquals(part, gate)))
            return query.Locate(query.Root.Span);

        var limit = gate.Right is PromQlNumber ? gate.Right : gate.Left is PromQlNumber ? gate.Left : gate.Right;
        if (limit is PromQlNumber { Value: 0 } && new Query(gate, query.Fragment).Parts().OfType<PromQlRange>().FirstOrDefault() is { } range)
            limit = range.Length;

        return query.Locate(limit.Span);
    }

    private IEnumerable<Query> Recorded()
    {
        var seen = new HashSet<Query>();
        var open = new Queue<Query>();
        open.Enqueue(query);

        while (open.Count > 0)
        {
            foreach (var selector in open.Dequeue().Parts().OfType<PromQlSelector>())
            {
                if (selector.Name is not { } name || MonitoringMetrics.IsWatched(name) || recordings.Find(name) is not { } behind || !seen.Add(behind))
                    continue;

                open.Enqueue(behind);
                yield return behind;
            }
        }
    }
}
