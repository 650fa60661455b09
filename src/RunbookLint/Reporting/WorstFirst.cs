using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>The order for readers who may not read to the end.</summary>
internal static class WorstFirst
{
    /// <summary>Errors before warnings before hints, what is sure before what is not, else as in the report.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Finding> findings) =>
        findings.OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Confidence);
}
