using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Writes the <c>result</c> of a finding.</summary>
/// <param name="ruleIndices">Where each rule stands in the list of rules.</param>
/// <param name="locations">Writes places.</param>
/// <param name="fingerprints">By what to know findings again.</param>
/// <param name="json">Where to write.</param>
internal sealed class SarifResultWriter(IReadOnlyDictionary<string, int> ruleIndices, SarifLocations locations, Fingerprints fingerprints, Utf8JsonWriter json)
{
    /// <summary>Writes its members.</summary>
    public void Write(SarifResult result)
    {
        var finding = result.Finding;

        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndices[finding.Rule.Id]);
        json.WriteString("level", SarifRule.LevelOf(finding.Severity));
        json.Text("message", SarifMessage.Of(finding));
        json.Array("locations", [finding.Span], place => json.Object(() => locations.Write(place)));
        WriteChain(finding);
        WriteFix(finding);

        if (result.Suppression is not null)
            json.Array("suppressions", [result.Suppression], suppression => json.Object(() => Write(suppression)));

        json.Object("properties", () => json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence)));
        json.Object("partialFingerprints", () =>
        {
            foreach (var fingerprint in fingerprints.Of(finding))
                json.WriteString(fingerprint.Key, fingerprint.Value);
        });
    }

    /// <summary>The evidence as places to look at, and step by step with the finding as its last step.</summary>
    private void WriteChain(Finding finding)
    {
        if (finding.Related.IsEmpty)
            return;

        var related = finding.Related.Take(ReportLimits.SarifRelated).ToArray();
        var last = new RelatedPlace(finding.Span, finding.Label.Length > 0 ? finding.Label : finding.Message);

        json.Array("relatedLocations", related.Select((place, index) => (place, Id: index + 1)), item =>
            json.Object(() => locations.Write(item.place.Span, item.place.Message, item.Id)));
        json.Array("codeFlows", [finding], _ => json.Object(() =>
            json.Array("threadFlows", [finding], _ => json.Object(() =>
                json.Array("locations", related.Append(last), step => json.Object(() =>
                    json.Object("location", () => locations.Write(step.Span, step.Message))))))));
    }

    private void WriteFix(Finding finding)
    {
        if (finding.Fix is not { } fix || TextEdits.ForReport(fix) is not { } edits)
            return;

        json.Array("fixes", [fix], _ => json.Object(() =>
        {
            json.Text("description", SarifMessage.Plain(fix.Title));
            json.Array("artifactChanges", edits.GroupBy(edit => edit.File.Path, StringComparer.Ordinal), file => json.Object(() =>
            {
                locations.WriteFile(file.First().File);
                json.Array("replacements", file, edit => json.Object(() => WriteReplacement(edit.File.Locate(edit.Change.Span), edit.Change.NewText ?? "")));
            }));
        }));
    }

    private void WriteReplacement(SourceSpan deleted, string inserted)
    {
        json.Object("deletedRegion", () =>
        {
            json.WriteNumber("startLine", deleted.Start.Line + 1);
            json.WriteNumber("startColumn", deleted.Start.Character + 1);
            json.WriteNumber("endLine", deleted.End.Line + 1);
            json.WriteNumber("endColumn", deleted.End.Character + 1);
        });
        json.Text("insertedContent", inserted);
    }

    private void Write(SuppressedFinding suppressed)
    {
        json.WriteString("kind", suppressed.Kind == SuppressionKind.InSource ? "inSource" : "external");
        json.WriteString("status", "accepted");

        if (suppressed.Justification.Length > 0)
            json.WriteString("justification", Harmless.Line(suppressed.Justification));

        if (suppressed.Place is { } place)
            json.Object("location", () => locations.Write(place));
    }
}
