using System.Text;
using RunbookLint.Fixes;
using RunbookLint.Lowering;
using RunbookLint.Rules;

namespace RunbookLint.Properties.Fixes;

/// <summary>Runs of the linter over generated files.</summary>
internal static class Runs
{
    private static readonly LintOptions Options = LintOptions.Default with { MinSeverity = Severity.Info, Jobs = 1, Today = new(2026, 6, 1) };

    public static DecodedSource Decode(Runbook runbook, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return SourceDecoder.Decode(runbook.Path, [.. encoding.GetPreamble(), .. encoding.GetBytes(runbook.Text)]);
    }

    public static LintReport Lint(params DecodedSource[] sources) => Linter.Lint(sources, NoRelatedFiles.Instance, Options, CancellationToken.None);

    public static FixResult Fix(params DecodedSource[] sources) => Fixer.Fix(sources, NoRelatedFiles.Instance, Options, FixSafety.Unsafe, CancellationToken.None);

    /// <summary>What is found, without where: rule, severity and the text that is underlined.</summary>
    public static IEnumerable<string> Findings(LintReport report) =>
        report.Findings.Select(finding => $"{finding.Span.File.Path}: {finding.Severity} {finding.Rule.Id} {finding.Span.Text}").Order(StringComparer.Ordinal);
}
