using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>The objects of our own JSON formats. Within one version members are only ever added.</summary>
internal static class JsonFormat
{
    /// <summary>The version of the formats.</summary>
    public const int Version = 1;

    /// <summary>What every report begins with.</summary>
    public static void WriteHead(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        json.WriteNumber("version", Version);
        json.Object("tool", () =>
        {
            json.WriteString("name", "runbooklint");
            json.WriteString("version", options.Version);
        });
        json.Object("summary", () =>
        {
            json.WriteNumber("files", report.FileCount);
            json.WriteNumber("errors", report.Count(Severity.Error));
            json.WriteNumber("warnings", report.Count(Severity.Warning));
            json.WriteNumber("infos", report.Count(Severity.Info));
            json.WriteNumber("suppressed", report.Suppressed.Length);
            json.WriteBoolean("incomplete", report.IsIncomplete);
            json.WriteBoolean("failed", report.HasFailed);
        });
    }

    /// <summary>The members of a finding.</summary>
    public static void Write(Finding finding, Fingerprints fingerprints, Utf8JsonWriter json)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("category", RuleSelection.CategoryName(finding.Rule.Category));
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence));
        json.WriteString("message", Harmless.Lines(finding.Message));

        if (finding.Label.Length > 0)
            json.WriteString("label", Harmless.Lines(finding.Label));

        if (finding.Help.Length > 0)
            json.WriteString("help", Harmless.Lines(finding.Help));

        WriteFix(finding, json);
        json.Place(finding.Span);
        json.Array("related", finding.Related, related => json.Object(() =>
        {
            json.WriteString("message", Harmless.Lines(related.Message));
            json.Place(related.Span);
        }));
        json.Object("fingerprints", () =>
        {
            foreach (var fingerprint in fingerprints.Of(finding))
                json.WriteString(fingerprint.Key, fingerprint.Value);
        });
    }

    /// <summary>The members of a finding that somebody suppressed.</summary>
    public static void Write(SuppressedFinding suppressed, Fingerprints fingerprints, Utf8JsonWriter json)
    {
        Write(suppressed.Finding, fingerprints, json);
        json.Object("suppression", () =>
        {
            json.WriteString("kind", SuppressionNames.Of(suppressed.Kind));
            json.WriteString("justification", Harmless.Lines(suppressed.Justification));
            if (suppressed.Place is { } place)
                json.Place(place);
        });
    }

    /// <summary>The members of a mistake of ours.</summary>
    public static void Write(InternalError error, Utf8JsonWriter json)
    {
        json.WriteString("path", error.Path);
        json.WriteString("message", Harmless.Line(error.Message));
        json.WriteString("stage", Harmless.Line(error.Stage));
        json.WriteString("detail", Harmless.Line(error.Detail));
    }

    /// <summary>The members of a rule; its severity is the one of this run.</summary>
    public static void Write(RuleDescriptor rule, LintReport report, Utf8JsonWriter json)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("category", RuleSelection.CategoryName(rule.Category));
        json.WriteString("severity", SeverityNames.Of(report.Selection.SeverityOf(rule)));
        json.WriteString("summary", rule.Summary);
    }

    /// <summary>The changes of text; none when a credential would be among them.</summary>
    private static void WriteFix(Finding finding, Utf8JsonWriter json)
    {
        if (finding.Fix is not { } fix)
            return;

        json.Object("fix", () =>
        {
            json.WriteString("title", Harmless.Line(fix.Title));
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
            json.Array("edits", TextEdits.ForReport(fix) ?? [], edit => json.Object(() =>
            {
                json.Place(edit.File.Locate(edit.Change.Span));
                json.WriteString("newText", edit.Change.NewText ?? "");
            }));
        });
    }

    /// <summary>All places of a finding, with those of its fix.</summary>
    public static IEnumerable<SourceSpan> PlacesOf(Finding finding) =>
    [
        finding.Span,
        .. finding.Related.Select(related => related.Span),
        .. finding.Fix is { } fix ? (TextEdits.ForReport(fix) ?? []).Select(edit => edit.File.Locate(edit.Change.Span)) : [],
    ];
}
