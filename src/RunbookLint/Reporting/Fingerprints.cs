using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>By what other programs know a finding again in the next run.</summary>
internal sealed class Fingerprints(LintReport report)
{
    /// <summary>The name under which GitHub's code scanning looks for its own.</summary>
    public const string LineHash = "primaryLocationLineHash";

    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>All of them by name: as an earlier run recorded them, else from the text.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(Finding finding) =>
        report.Recorded.TryGetValue(finding, out var recorded) ? recorded : [new(LineHash, LineHashOf(finding))];

    private string LineHashOf(Finding finding)
    {
        var file = finding.Span.File;
        if (!lines.TryGetValue(file.Path, out var hashes))
            lines[file.Path] = hashes = LineFingerprints.Of(file);

        return hashes[Math.Min(finding.Span.Start.Line, hashes.Length - 1)];
    }
}
