using System.Collections.Immutable;
using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Baselines;

/// <summary>
/// Finds the entries of a baseline for the findings of a report: first those of the same file, then those of a file that is gone or was looked at,
/// as a text may be moved from one to another. An entry counts as often as it says, so that a copy of an old mistake is a new one.
/// </summary>
internal sealed class BaselineMatching(ImmutableArray<BaselineEntry> entries, LintReport report, BaselineScope scope)
{
    private readonly int[] left = [.. entries.Select(entry => entry.Count)];
    private readonly bool[] isKnown = new bool[report.Findings.Length];

    /// <summary>The report without what the entries know, and the entries that nothing needs.</summary>
    public BaselineResult Run(string justification)
    {
        BaselineEntry[] own = [.. report.Findings.Select(finding => BaselineEntry.Of(finding, scope.PathOf))];
        Match(own, entry => entry.Path);
        Match(own, _ => "");

        // What the text or the configuration hides is there all the same.
        Keep([.. report.Suppressed.Where(one => one.Kind != SuppressionKind.Baseline && scope.Covers(one.Finding.Span.File.Path)).Select(one => BaselineEntry.Of(one.Finding, scope.PathOf))]);

        var hidden = report.Findings.Where((_, index) => isKnown[index]).ToArray();
        ImmutableArray<Finding> shown = [.. report.Findings.Where((_, index) => !isKnown[index])];
        var isIncomplete = report.IsIncomplete && (!hidden.Any(IsGap) || shown.Any(IsGap));
        var suppressed = report.Suppressed.Concat(hidden.Select(finding => new SuppressedFinding(finding, SuppressionKind.Baseline, justification)));

        return new(report with { Findings = shown, Suppressed = InOrder(suppressed), IsIncomplete = isIncomplete }, Known(), Stale());
    }

    private void Match(BaselineEntry[] own, Func<BaselineEntry, string> place)
    {
        var free = new Dictionary<(string, string, string), Queue<int>>();
        for (var index = 0; index < entries.Length; index++)
        {
            var entry = entries[index];
            if (left[index] == 0 || (place(entry).Length == 0 && scope.IsElsewhere(entry.Path)))
                continue;

            var key = (place(entry), entry.Rule, entry.Fingerprint);
            if (!free.TryGetValue(key, out var queue))
                free[key] = queue = new();

            queue.Enqueue(index);
        }

        for (var index = 0; index < own.Length; index++)
        {
            var key = (place(own[index]), own[index].Rule, own[index].Fingerprint);
            if (isKnown[index] || !Baseline.CanBeKnown(report.Findings[index]) || !scope.Covers(report.Findings[index].Span.File.Path) || !free.TryGetValue(key, out var queue) || queue.Count == 0)
                continue;

            isKnown[index] = true;
            if (--left[queue.Peek()] == 0)
                queue.Dequeue();
        }
    }

    /// <summary>Uses up the entries of mistakes that are not shown anyway.</summary>
    private void Keep(BaselineEntry[] unshown)
    {
        if (unshown.Length == 0)
            return;

        var counts = unshown.GroupBy(entry => (entry.Path, entry.Rule, entry.Fingerprint)).ToDictionary(same => same.Key, same => same.Count());
        for (var index = 0; index < entries.Length; index++)
        {
            var key = (entries[index].Path, entries[index].Rule, entries[index].Fingerprint);
            if (!counts.TryGetValue(key, out var count))
                continue;

            var used = Math.Min(count, left[index]);
            left[index] -= used;
            counts[key] = count - used;
        }
    }

    private ImmutableArray<BaselineEntry> Known() =>
        [.. entries.Select((entry, index) => entry with { Count = entry.Count - left[index] }).Where(entry => entry.Count > 0)];

    /// <summary>
    /// What is certainly mended: the rule ran, over the whole folder, and could read the file. An entry that is kept too long does less harm than
    /// one that is said to be mended and is not.
    /// </summary>
    private ImmutableArray<BaselineEntry> Stale()
    {
        if (!scope.IsWhole || !report.InternalErrors.IsEmpty)
            return [];

        var files = report.Files.GroupBy(file => scope.PathOf(file.Path), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Path, StringComparer.Ordinal);
        var byId = report.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        bool Ran(BaselineEntry entry) => byId.TryGetValue(entry.Rule, out var rule) && (!files.TryGetValue(entry.Path, out var path) || report.SettingsOf(path).Selection.Includes(rule));
        var unread = new HashSet<string>(report.Findings.Where(IsGap).Select(finding => scope.PathOf(finding.Span.File.Path)), StringComparer.Ordinal);
        return
        [
            .. entries.Select((entry, index) => entry with { Count = left[index] })
                .Where(entry => entry.Count > 0 && Ran(entry) && !unread.Contains(entry.Path) && !scope.IsElsewhere(entry.Path)),
        ];
    }

    /// <summary>Whether something could not be checked.</summary>
    private static bool IsGap(Finding finding) => EngineRules.IsGap(finding.Rule);

    private static ImmutableArray<SuppressedFinding> InOrder(IEnumerable<SuppressedFinding> suppressed) =>
    [
        .. suppressed.OrderBy(one => one.Finding.Span.File.Path, StringComparer.Ordinal)
            .ThenBy(one => one.Finding.Span.Span.Start)
            .ThenBy(one => one.Finding.Rule.Id, StringComparer.Ordinal),
    ];
}
