using System.Collections.Immutable;
using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>SARIF 2.1.0, in the form that GitHub's code scanning accepts and makes the most of.</summary>
/// <seealso href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning"/>
public sealed class SarifReporter : IReporter
{
    /// <summary>A file with more results is rejected whole.</summary>
    private const int MaxResults = 25_000;

    /// <summary>A result with more locations makes the file be rejected, too.</summary>
    private const int MaxRelated = 999;

    /// <summary>As many links as a reader follows.</summary>
    private const int MaxLinks = 10;

    private const int MaxDescription = 1024;

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public string Summary => "SARIF 2.1.0, for code scanning on GitHub and elsewhere";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) =>
        JsonText.Write(output, json => new Run(report, options, json).Write());

    /// <summary>Writes the one run of the file.</summary>
    private sealed class Run(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        private readonly ImmutableArray<RuleDescriptor> rules = RulesOf(report, options);
        private readonly Fingerprints fingerprints = new(report);

        public void Write() => json.Object(() =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.Array("runs", [report], _ => json.Object(WriteRun));
        });

        private void WriteRun()
        {
            json.Object("tool", () => json.Object("driver", () =>
            {
                json.WriteString("name", "RunbookLint");
                json.WriteString("semanticVersion", options.Version);
                json.Array("rules", rules, rule => json.Object(() => WriteRule(rule)));
            }));
            json.Array("invocations", [report], _ => json.Object(WriteInvocation));

            if (options.Category is { Length: > 0 } category)
                json.Object("automationDetails", () => json.WriteString("id", category.TrimEnd('/') + "/"));

            json.WriteString("columnKind", "utf16CodeUnits");
            json.Array("results", Worst(Shown(report, options)), result => json.Object(() => WriteResult(result.Finding, result.Suppressed)));
        }

        private void WriteRule(RuleDescriptor rule)
        {
            var page = options.PageOf(rule.Id);
            var summary = Cut(rule.Summary);
            var severity = report.Selection.SeverityOf(rule);

            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.Text("shortDescription", summary);
            json.Text("fullDescription", summary);
            json.Object("help", () =>
            {
                json.WriteString("text", $"{rule.Summary}. For more, run: runbooklint explain {rule.Id}");
                if (page is { Length: > 0 })
                    json.WriteString("markdown", page);
            });
            json.Object("defaultConfiguration", () => json.WriteString("level", LevelOf(severity)));
            json.Object("properties", () =>
            {
                json.Array("tags", ["backup", "tidb", RuleSelection.CategoryName(rule.Category)], json.WriteStringValue);
                json.WriteString("precision", "high");
                json.WriteString("problem.severity", severity == Severity.Info ? "recommendation" : SeverityNames.Of(severity));
            });
        }

        private void WriteInvocation()
        {
            json.WriteBoolean("executionSuccessful", report.InternalErrors.IsEmpty);
            json.WriteStartArray("toolExecutionNotifications");

            foreach (var finding in report.Findings.Where(finding => finding.Rule.Category == RuleCategory.Engine))
                WriteNotification(LevelOf(finding.Severity), Harmless.Line(finding.Message), () => WriteLocation(finding.Span, null, null));

            foreach (var problem in ReportProblem.Of(report))
                WriteNotification("error", problem.Path.Length > 0 ? $"{Harmless.Characters(problem.Path)}: {problem.Message}" : problem.Message, null);

            var count = Shown(report, options).Length;
            if (count > MaxResults)
                WriteNotification("warning", $"only the worst {MaxResults} of {count} findings are in this file", null);

            json.WriteEndArray();
        }

        private void WriteNotification(string level, string message, Action? writeLocation) => json.Object(() =>
        {
            json.WriteString("level", level);
            json.Text("message", message);
            if (writeLocation is not null)
                json.Array("locations", [writeLocation], write => json.Object(write));
        });

        private void WriteResult(Finding finding, SuppressedFinding? suppressed)
        {
            json.WriteString("ruleId", finding.Rule.Id);
            var index = IndexOf(finding.Rule);
            if (index >= 0)
                json.WriteNumber("ruleIndex", index);

            json.WriteString("level", LevelOf(finding.Severity));
            json.Text("message", MessageOf(finding));
            json.Array("locations", [finding.Span], place => json.Object(() => WriteLocation(place, null, null)));

            if (!finding.Related.IsEmpty)
            {
                json.Array("relatedLocations", finding.Related.Take(MaxRelated).Select((related, id) => (related, id)), item =>
                    json.Object(() => WriteLocation(item.related.Span, item.related.Message, item.id + 1)));
                WriteCodeFlow(finding);
            }

            WriteFixes(finding);
            if (suppressed is not null)
                json.Array("suppressions", [suppressed], suppression => json.Object(() => WriteSuppression(suppression)));

            json.Object("properties", () => json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence)));
            json.Object("partialFingerprints", () =>
            {
                foreach (var fingerprint in fingerprints.Of(finding))
                    json.WriteString(fingerprint.Key, fingerprint.Value);
            });
        }

        private void WriteFixes(Finding finding)
        {
            if (finding.Fix is not { } fix || TextEdits.ForReport(fix) is not { } edits)
                return;

            json.Array("fixes", [fix], _ => json.Object(() =>
            {
                json.Text("description", Plain(fix.Title));
                json.Array("artifactChanges", edits.GroupBy(edit => edit.File.Path, StringComparer.Ordinal), file => json.Object(() =>
                {
                    json.Object("artifactLocation", () => json.WriteString("uri", UriOf(file.First().File)));
                    json.Array("replacements", file, edit => json.Object(() => WriteReplacement(edit.File.Locate(edit.Change.Span), edit.Change.NewText ?? "")));
                }));
            }));
        }

        private void WriteSuppression(SuppressedFinding suppressed)
        {
            json.WriteString("kind", suppressed.Kind == SuppressionKind.InSource ? "inSource" : "external");
            json.WriteString("status", "accepted");

            if (suppressed.Justification.Length > 0)
                json.WriteString("justification", Harmless.Line(suppressed.Justification));

            if (suppressed.Place is { } place)
                json.Object("location", () => WriteLocation(place, null, null));
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

        /// <summary>The evidence step by step, and the finding as its last step.</summary>
        private void WriteCodeFlow(Finding finding)
        {
            var last = new RelatedPlace(finding.Span, finding.Label.Length > 0 ? finding.Label : finding.Message);

            json.Array("codeFlows", [finding], _ => json.Object(() =>
                json.Array("threadFlows", [finding], _ => json.Object(() =>
                    json.Array("locations", finding.Related.Take(MaxRelated).Append(last), step => json.Object(() =>
                        json.Object("location", () => WriteLocation(step.Span, step.Message, null))))))));
        }

        private void WriteLocation(SourceSpan place, string? message, int? id)
        {
            // An alert shows up in a pull request only when all of its lines are part of the change: one line is enough.
            var (start, end) = (place.Start, place.FirstLine().End);

            if (id is not null)
                json.WriteNumber("id", id.Value);

            json.Object("physicalLocation", () =>
            {
                json.Object("artifactLocation", () => json.WriteString("uri", UriOf(place.File)));
                json.Object("region", () =>
                {
                    json.WriteNumber("startLine", start.Line + 1);
                    json.WriteNumber("startColumn", start.Character + 1);
                    json.WriteNumber("endLine", start.Line + 1);
                    json.WriteNumber("endColumn", Math.Max(end.Character, start.Character + 1) + 1);
                });
            });

            if (message is { Length: > 0 })
                json.Text("message", Plain(message));
        }

        private string UriOf(SourceFile file)
        {
            var path = options.PathFromRoot(file.Path);
            if (path.StartsWith("./", StringComparison.Ordinal))
                path = path.Substring(2);

            var encoded = string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
            return path.StartsWith("/", StringComparison.Ordinal) ? $"file://{encoded}" : encoded;
        }

        private int IndexOf(RuleDescriptor rule)
        {
            for (var index = 0; index < rules.Length; index++)
            {
                if (rules[index].Id == rule.Id)
                    return index;
            }

            return -1;
        }

        /// <summary>The first sentence is what is shown where there is little room; the links lead to the related places.</summary>
        private static string MessageOf(Finding finding)
        {
            var text = Plain(finding.Message) + (finding.Help.Length > 0 ? $". Help: {Plain(finding.Help)}." : ".");
            var links = finding.Related.Take(MaxLinks).Select((related, id) => (related.Message, Id: id + 1)).Where(link => link.Message.Length > 0)
                .Select(link => $"[{Harmless.Line(link.Message).Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]")}]({link.Id})");
            var related = string.Join(", ", links);

            return related.Length > 0 ? $"{text} See: {related}." : text;
        }

        /// <summary>Text from a linted file must not become a link in somebody's browser.</summary>
        private static string Plain(string text) => Harmless.Line(text).Replace("](", "] (");

        private static ImmutableArray<RuleDescriptor> RulesOf(LintReport report, ReportOptions options) =>
        [
            .. report.Rules.Concat(Shown(report, options).Select(result => result.Finding.Rule))
                .GroupBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(group => group.First())
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];

        private static ImmutableArray<(Finding Finding, SuppressedFinding? Suppressed)> Shown(LintReport report, ReportOptions options) =>
        [
            .. report.Findings.Select(finding => (finding, (SuppressedFinding?)null)),
            .. (options.IncludeSuppressed ? report.Suppressed : []).Select(suppressed => (suppressed.Finding, (SuppressedFinding?)suppressed)),
        ];

        private static IEnumerable<(Finding Finding, SuppressedFinding? Suppressed)> Worst(ImmutableArray<(Finding Finding, SuppressedFinding? Suppressed)> results) =>
            results.Length <= MaxResults ? results : results.OrderBy(result => result.Suppressed is not null).ThenByDescending(result => result.Finding.Severity).Take(MaxResults);

        private static string LevelOf(Severity severity) => severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

        private static string Cut(string text) => text.Length <= MaxDescription ? text : text.Substring(0, MaxDescription - 1) + "…";
    }
}
