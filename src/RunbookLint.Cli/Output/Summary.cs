using System.Globalization;
using RunbookLint.Cli.Files;
using RunbookLint.Plan;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Cli.Output;

/// <summary>The last line of a run: <c>3 errors, 1 warning in 2 of 14 files (31 operations on 2 clusters)</c>.</summary>
internal static class Summary
{
    /// <summary>The line; two when the user wants to know more.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="inputs">What was looked at.</param>
    /// <param name="isVerbose">Whether to tell what was passed over.</param>
    /// <param name="time">How long it took, when the user asks for that: without it two equal runs say the same.</param>
    public static string Of(LintReport report, Inputs inputs, bool isVerbose, TimeSpan? time = null)
    {
        var line = inputs.IsEmpty && report.Findings.IsEmpty ? Nothing(report, inputs) : Count(report) + Scope(report, time);
        var known = report.Suppressed.Count(suppressed => suppressed.Kind == SuppressionKind.Baseline);
        if (known > 0)
            line += $"; {known} known already";

        return isVerbose ? $"{line}\n{Skipped(inputs)}" : line;
    }

    /// <summary>Says what to do next, too, unless nothing is what the user expects.</summary>
    private static string Nothing(LintReport report, Inputs inputs) =>
        "nothing to check: no file that RunbookLint reads was found"
        + (!report.IsIncomplete || !inputs.Notices.IsEmpty || !inputs.Unknown.IsEmpty ? ""
            : inputs.Skipped > 0 ? $"; {inputs.Skipped} skipped, 'runbooklint config files --verbose' tells why"
            : "; name the folder of your runbooks, as in: runbooklint check PATH");

    private static string Count(LintReport report)
    {
        if (report.Findings.IsEmpty)
            return $"no findings in {Plural.Of(report.FileCount, "file")}";

        string[] counts =
        [
            .. new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "info") }
                .Select(kind => (Count: report.Count(kind.Item1), Noun: kind.Item2))
                .Where(kind => kind.Count > 0)
                .Select(kind => Plural.Of(kind.Count, kind.Noun)),
        ];
        var files = report.Findings.Select(finding => finding.Span.File.Path).Distinct().Count();

        // A finding may stand in a file that was only read because another one names it.
        return $"{string.Join(", ", counts)} in {files} of {Plural.Of(Math.Max(report.FileCount, files), "file")}";
    }

    /// <summary>What the findings are measured by: nothing found in a plan of many operations says more than in one of none.</summary>
    private static string Scope(LintReport report, TimeSpan? time)
    {
        var parts = new List<string>();
        var operations = report.Plan.Operations.Count(operation => operation is not DeclareCluster);
        if (operations > 0)
            parts.Add(Plural.Of(operations, "operation") + (report.Plan.CountClusters() is var clusters and > 0 ? $" on {Plural.Of(clusters, "cluster")}" : ""));

        if (time is { } span)
            parts.Add(Seconds(span));

        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    /// <summary>A time as people say it: <c>0.1 s</c>.</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Skipped(Inputs inputs) =>
        $"{inputs.Sources.Length} parsed, {inputs.FileCount - inputs.Sources.Length} without a word about backups, {inputs.Skipped} skipped (ignored, hidden, or outside of the root)";
}
