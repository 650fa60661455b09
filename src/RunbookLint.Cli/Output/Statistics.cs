using RunbookLint.Rules;

namespace RunbookLint.Cli.Output;

/// <summary>Tables about a run, for people: which rules found how much, what took how long.</summary>
internal static class Statistics
{
    /// <summary>More of the slowest rules tell nothing.</summary>
    private const int Slowest = 10;

    /// <summary>How often each rule found something, worst first.</summary>
    public static string OfFindings(IEnumerable<Finding> findings)
    {
        var rules = findings.GroupBy(finding => (finding.Rule, finding.Severity))
            .Select(group => (Count: group.Count(), group.Key.Severity, group.Key.Rule))
            .OrderByDescending(row => row.Severity).ThenByDescending(row => row.Count).ThenBy(row => row.Rule.Id, StringComparer.Ordinal)
            .ToList();

        var digits = rules.Select(row => $"{row.Count}".Length).DefaultIfEmpty().Max();
        return string.Concat(rules.Select(row => $"{$"{row.Count}".PadLeft(digits)}  {NameOf(row.Severity),-7}  {row.Rule.Id}  {row.Rule.Name}\n"));
    }

    /// <summary>How long each stage took, and the slowest rules.</summary>
    public static string OfTimes(LintTimes times)
    {
        var stages = times.Stages.Select(stage => Row(stage.Time, stage.Name));
        var slow = times.Rules.Take(Slowest).Select(rule => Row(rule.Time, $"  {rule.Name}  {RuleCatalog.Descriptors.FirstOrDefault(known => known.Id == rule.Name)?.Name}"));
        return string.Concat(stages.Concat(slow));
    }

    private static string Row(TimeSpan time, string name) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,9:0.0} ms  {name}\n");

    private static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
