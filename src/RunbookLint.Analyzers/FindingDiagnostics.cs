using System.Collections.Immutable;
using RunbookLint.Fixes;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Analyzers;

/// <summary>Says findings as the compiler says things.</summary>
/// <param name="files">Where they are.</param>
internal sealed class FindingDiagnostics(BuildFiles files)
{
    /// <summary>What of a report is shown.</summary>
    public ImmutableArray<BuildFinding> Of(LintReport report) =>
    [
        .. report.Findings.Where(finding => IsShown(finding, report.SettingsOf(finding.Span.File.Path))).Select(Of).Where(finding => finding.Place is not null),
        .. report.InternalErrors.Select(Of),
    ];

    /// <summary>Only a configuration can hide hints from the compiler.</summary>
    private static bool IsShown(Finding finding, FileSettings settings) =>
        finding.Severity >= (settings.Configuration?.MinSeverity ?? settings.Configuration?.Profile?.MinSeverity ?? Severity.Info);

    private BuildFinding Of(Finding finding) => new(
        Descriptors.Of(finding.Rule),
        Descriptors.SeverityOf(finding.Severity),
        PlaceOf(finding.Span),
        [.. finding.Related.Select(related => PlaceOf(related.Span)).OfType<BuildFinding.Span>()],
        finding.Fix is { } fix ? PropertiesOf(fix, finding.Span.File) : null,
        MessageOf(finding));

    private BuildFinding Of(InternalError error) => new(
        Descriptors.InternalError,
        Descriptors.InternalError.DefaultSeverity,
        files.Shown(error.Path) is { } file ? new(file.FullPath, default) : null,
        [],
        Properties: null,
        Harmless.Line(error.Message));

    private BuildFinding.Span? PlaceOf(SourceSpan place) => files.Shown(place.File.Path) is { } file ? new(file.FullPath, place.Span) : null;

    /// <summary>A build shows one line.</summary>
    private static string MessageOf(Finding finding) =>
        Harmless.Line(finding.Help.Length == 0 ? finding.Message : $"{finding.Message}; help: {finding.Help}");

    /// <summary>What the code fixes need to know. A change of another file is none that an editor could offer here.</summary>
    private static ImmutableDictionary<string, string?>? PropertiesOf(Fix fix, SourceFile file) =>
        TextEdits.ForReport(fix) is { } changes && changes.All(change => change.File.Path == file.Path)
            ? FixProperties.Of(fix.Title, fix.Safety == FixSafety.Safe, changes.Select(change => change.Change))
            : null;
}
