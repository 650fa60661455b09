using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Baselines;

/// <summary>The mistakes that were there when somebody began to look; only what is not among them is shown.</summary>
/// <param name="Entries">The mistakes, sorted by path, rule and fingerprint, each kind once.</param>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>A baseline that knows nothing.</summary>
    public static Baseline Empty { get; } = new(ImmutableArray<BaselineEntry>.Empty);

    /// <summary>How many mistakes it knows.</summary>
    public int Count => Entries.Sum(entry => entry.Count);

    /// <summary>The baseline of all findings that a report shows.</summary>
    public static Baseline Of(LintReport report, BaselineScope scope) =>
        Of(report.Findings.Where(finding => CanBeKnown(finding) && scope.Covers(finding.Span.File.Path)).Select(finding => BaselineEntry.Of(finding, scope.PathOf)));

    /// <summary>A baseline of some entries; counts of equal ones are added.</summary>
    public static Baseline Of(IEnumerable<BaselineEntry> entries) => new(
    [
        .. entries.GroupBy(entry => (entry.Path, entry.Rule, entry.Fingerprint))
            .Select(same => same.First() with { Count = same.Sum(entry => entry.Count) })
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
    ]);

    /// <summary>This baseline without some entries, or without a part of their counts.</summary>
    public Baseline Without(IEnumerable<BaselineEntry> removed)
    {
        var counts = removed.ToDictionary(entry => (entry.Path, entry.Rule, entry.Fingerprint), entry => entry.Count);
        return Of(Entries
            .Select(entry => entry with { Count = entry.Count - (counts.TryGetValue((entry.Path, entry.Rule, entry.Fingerprint), out var count) ? count : 0) })
            .Where(entry => entry.Count > 0));
    }

    /// <summary>
    /// Whether a baseline may hide it. What keeps a run from working, a file that cannot be read or a wrong configuration, is told every time;
    /// a file that cannot be parsed may have been so for years.
    /// </summary>
    public static bool CanBeKnown(Finding finding) =>
        finding.Rule.Id != EngineRules.UnreadableFile.Id && finding.Rule.Id != EngineRules.BadConfiguration.Id;

    /// <summary>Suppresses in a report what this baseline knows.</summary>
    /// <param name="report">The report, with findings of all severities: what is not shown is not mended.</param>
    /// <param name="scope">What the run looked at.</param>
    /// <param name="justification">What the suppressed findings say.</param>
    public BaselineResult Apply(LintReport report, BaselineScope scope, string justification) =>
        new BaselineMatching(Entries, report, scope).Run(justification);
}
