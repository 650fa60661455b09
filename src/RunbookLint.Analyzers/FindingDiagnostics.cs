using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RunbookLint.Fixes;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Analyzers;

/// <summary>Says findings as the compiler says things.</summary>
/// <param name="files">Where they are.</param>
internal sealed class FindingDiagnostics(BuildFiles files)
{
    /// <summary>The findings of a report.</summary>
    public BuildFindings Of(LintReport report)
    {
        var shown = report.Findings.Where(finding => IsShown(finding, report.SettingsOf(finding.Span.File.Path))).ToArray();
        var byFile = shown.Select(finding => (File: files.Shown(finding.Span.File.Path), Finding: finding))
            .Where(found => found.File is not null)
            .GroupBy(found => found.File!.FullPath, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(found => Of(found.Finding)).ToImmutableArray(), StringComparer.Ordinal);

        return new(byFile, [.. report.InternalErrors.Select(Of)]);
    }

    /// <summary>Only a configuration can hide hints from the compiler.</summary>
    private static bool IsShown(Finding finding, FileSettings settings) =>
        finding.Severity >= (settings.Configuration?.MinSeverity ?? settings.Configuration?.Profile?.MinSeverity ?? Severity.Info);

    private Diagnostic Of(Finding finding) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        Locate(finding.Span),
        Descriptors.SeverityOf(finding.Severity),
        [.. finding.Related.Select(related => Locate(related.Span)).Where(place => place != Location.None)],
        finding.Fix is { } fix ? PropertiesOf(fix, finding.Span.File) : null,
        MessageOf(finding));

    private Diagnostic Of(InternalError error) =>
        Diagnostic.Create(Descriptors.InternalError, files.Shown(error.Path)?.Locate(default) ?? Location.None, Harmless.Line(error.Message));

    private Location Locate(SourceSpan place) => files.Shown(place.File.Path)?.Locate(place.Span) ?? Location.None;

    /// <summary>A build shows one line.</summary>
    private static string MessageOf(Finding finding) =>
        Harmless.Line(finding.Help.Length == 0 ? finding.Message : $"{finding.Message}; help: {finding.Help}");

    /// <summary>What the code fixes need to know. A change of another file is none that an editor could offer here.</summary>
    private static ImmutableDictionary<string, string?>? PropertiesOf(Fix fix, SourceFile file) =>
        TextEdits.ForReport(fix) is { } changes && changes.All(change => change.File.Path == file.Path)
            ? FixProperties.Of(fix.Title, fix.Safety == FixSafety.Safe, changes.Select(change => change.Change))
            : null;
}
