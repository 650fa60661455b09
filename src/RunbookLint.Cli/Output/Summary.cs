using RunbookLint.Cli.Files;
using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Cli.Output;

/// <summary>The last line of a run: <c>3 errors, 1 warning in 2 of 14 files</c>.</summary>
internal static class Summary
{
    /// <summary>The line; two when the user wants to know more.</summary>
    public static string Of(LintReport report, Inputs inputs, bool isVerbose)
    {
        var line = inputs.IsEmpty && report.Findings.IsEmpty ? "nothing to check: no file that RunbookLint reads was found" : Count(report);
        var known = report.Suppressed.Count(suppressed => suppressed.Kind == SuppressionKind.Baseline);
        if (known > 0)
            line += $"; {known} known already";

        return isVerbose ? $"{line}\n{Skipped(inputs)}" : line;
    }

    private static string Count(LintReport report)
    {
        if (report.Findings.IsEmpty)
            return $"no findings in {Plural(report.FileCount, "file")}";

        string[] counts =
        [
            .. new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "info") }
                .Select(kind => (Count: report.Count(kind.Item1), Noun: kind.Item2))
                .Where(kind => kind.Count > 0)
                .Select(kind => Plural(kind.Count, kind.Noun)),
        ];
        var files = report.Findings.Select(finding => finding.Span.File.Path).Distinct().Count();

        // A finding may stand in a file that was only read because another one names it.
        return $"{string.Join(", ", counts)} in {files} of {Plural(Math.Max(report.FileCount, files), "file")}";
    }

    private static string Skipped(Inputs inputs) =>
        $"{inputs.Sources.Length} parsed, {inputs.FileCount - inputs.Sources.Length} without a word about backups, {inputs.Skipped} skipped (ignored, hidden, or outside of the root)";

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
