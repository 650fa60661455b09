using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A report whose files are called otherwise: readers may see them from another folder than the run does.</summary>
public sealed class RenamedReport
{
    private readonly Func<string, string> rename;
    private readonly Dictionary<SourceFile, SourceFile> files = [];
    private readonly Dictionary<string, string> before = new(StringComparer.Ordinal);

    private RenamedReport(Func<string, string> rename) => this.rename = rename;

    /// <summary>The report and the options to write it with, all paths of files as given by a function.</summary>
    public static (LintReport Report, ReportOptions Options) Of(LintReport report, ReportOptions options, Func<string, string> rename)
    {
        var renamed = new RenamedReport(rename);
        return (renamed.Rename(report), options with { PathFromRoot = path => path, UriOf = path => options.UriOf(renamed.Before(path)) });
    }

    private LintReport Rename(LintReport report) => report with
    {
        Findings = [.. report.Findings.Select(Rename)],
        Files = [.. report.Files.Select(Rename)],
        Suppressed = [.. report.Suppressed.Select(suppressed => suppressed with { Finding = Rename(suppressed.Finding), Place = suppressed.Place is { } place ? Rename(place) : null })],
        Suppressions = [.. report.Suppressions.Select(suppression => suppression with { Place = Rename(suppression.Place) })],
        InternalErrors = [.. report.InternalErrors.Select(error => error with { Path = Rename(error.Path) })],
        SettingsOf = path => report.SettingsOf(Before(path)),
    };

    private Finding Rename(Finding finding) => finding with
    {
        Span = Rename(finding.Span),
        Related = [.. finding.Related.Select(related => related with { Span = Rename(related.Span) })],
        Fix = finding.Fix is { } fix ? fix with { Edits = [.. fix.Edits.Select(edit => edit with { Place = Rename(edit.Place) })] } : null,
    };

    private SourceSpan Rename(SourceSpan place) => new(Rename(place.File), place.Span);

    private SourceFile Rename(SourceFile file) => files.TryGetValue(file, out var renamed) ? renamed : files[file] = new(Rename(file.Path), file.Text);

    private string Rename(string path)
    {
        var renamed = path.Length == 0 ? path : rename(path);
        before[renamed] = path;
        return renamed;
    }

    private string Before(string path) => before.TryGetValue(path, out var known) ? known : path;
}
