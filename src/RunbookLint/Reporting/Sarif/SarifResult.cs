using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Reporting;

/// <summary>A finding of the SARIF report.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Suppression">Who decided that it is not to be seen; null when nobody did.</param>
internal sealed record SarifResult(Finding Finding, SuppressedFinding? Suppression)
{
    /// <summary>The findings; suppressed ones only when asked for, since code scanning opens alerts for them.</summary>
    public static IEnumerable<SarifResult> Of(LintReport report, ReportOptions options) =>
        report.Findings.Select(finding => new SarifResult(finding, null))
            .Concat(options.IncludeSuppressed ? report.Suppressed.Select(suppressed => new SarifResult(suppressed.Finding, suppressed)) : []);
}
