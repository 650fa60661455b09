using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>How many findings a report has of which rule.</summary>
internal sealed class FindingCounts(LintReport report)
{
    private readonly ILookup<string, Severity> findings = report.Findings.ToLookup(finding => finding.Rule.Id, finding => finding.Severity, StringComparer.Ordinal);

    /// <summary>The ids of the rules that have any.</summary>
    public IEnumerable<string> Rules => findings.Select(rule => rule.Key);

    /// <summary>How many are at least as severe as some.</summary>
    public int Of(string rule, Severity severity) => findings[rule].Count(other => other >= severity);
}
