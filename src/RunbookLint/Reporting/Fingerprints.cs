using RunbookLint.Baselines;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>By what other programs know a finding again in the next run.</summary>
internal sealed class Fingerprints
{
    /// <summary>The name under which GitHub's code scanning looks for its own.</summary>
    private const string LineHash = "primaryLocationLineHash";

    private readonly LintReport report;
    private readonly Dictionary<Finding, string> ours = [];
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The fingerprints of the findings of a report, shown or not.</summary>
    public Fingerprints(LintReport report)
    {
        this.report = report;
        var made = FindingFingerprints.Of(report);

        foreach (var (finding, fingerprint) in report.Findings.Zip(made.Findings, (finding, fingerprint) => (finding, fingerprint)))
            ours[finding] = fingerprint;

        foreach (var (suppressed, fingerprint) in report.Suppressed.Zip(made.Suppressed, (suppressed, fingerprint) => (suppressed, fingerprint)))
            ours[suppressed.Finding] = fingerprint;
    }

    /// <summary>All of them by name: as an earlier run recorded them, else from the text.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(Finding finding) =>
        report.Recorded.TryGetValue(finding, out var recorded) ? recorded : [new(LineHash, LineHashOf(finding)), new(FindingFingerprints.Kind, ours[finding])];

    /// <summary>Our own, which no other finding of the report has.</summary>
    public string OursOf(Finding finding) =>
        Of(finding).FirstOrDefault(fingerprint => fingerprint.Key == FindingFingerprints.Kind).Value ?? ours[finding];

    private string LineHashOf(Finding finding)
    {
        var file = finding.Span.File;
        if (!lines.TryGetValue(file.Path, out var hashes))
            lines[file.Path] = hashes = LineFingerprints.Of(file);

        return hashes[Math.Min(finding.Span.Start.Line, hashes.Length - 1)];
    }
}
