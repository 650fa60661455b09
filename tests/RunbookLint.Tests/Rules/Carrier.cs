using RunbookLint.Configuration;
using RunbookLint.Text;

namespace RunbookLint.Tests.Rules;

/// <summary>Lints source files by path, and gives each finding as <c>RBL3004 path:line</c>.</summary>
internal static class Carrier
{
    /// <summary>The findings of one rule.</summary>
    public static IEnumerable<string> Findings(string id, params (string Path, string Content)[] files) =>
        Lint(files).Findings.Where(finding => finding.Rule.Id == id).Select(finding => $"{finding.Rule.Id} {finding.Span.File.Path}:{finding.Span.Start.Line + 1}");

    /// <summary>The report of a lint of the files as a whole folder, hints included.</summary>
    public static LintReport Lint(params (string Path, string Content)[] files) =>
        LintUnder("", files);

    /// <summary>The same under a configuration.</summary>
    public static LintReport LintUnder(string configuration, params (string Path, string Content)[] files)
    {
        SourceFile[] sources = [.. files.Select(file => SourceFile.From(file.Path, file.Content))];
        var options = LintOptions.Default with
        {
            MinSeverity = RunbookLint.Rules.Severity.Info,
            Configurations = configuration.Length == 0 ? [] : [ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", configuration))],
        };

        return Linter.Lint(sources, new CarrierFolder(sources), options, default);
    }
}
