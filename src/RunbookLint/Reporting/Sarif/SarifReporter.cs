using System.Collections.Immutable;
using System.Text.Json;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>SARIF 2.1.0, in the form that GitHub's code scanning accepts and makes the most of.</summary>
/// <seealso href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning"/>
public sealed class SarifReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public string Summary => "SARIF 2.1.0, for code scanning on GitHub and elsewhere";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [report], run => json.Object(() => WriteRun(run, options, json)));
    }));

    private static void WriteRun(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        ImmutableArray<SarifResult> found = [.. SarifResult.Of(report, options)];
        ImmutableArray<SarifResult> kept = found.Length <= ReportLimits.SarifResults ? found : [.. found.OrderBy(result => result.Suppression is not null).ThenByDescending(result => result.Finding.Severity).Take(ReportLimits.SarifResults)];
        var rules = RulesOf(report, found);
        var indices = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var locations = new SarifLocations(options, json);
        var results = new SarifResultWriter(indices, locations, new Fingerprints(report), json);

        json.Object("tool", () => json.Object("driver", () =>
        {
            json.WriteString("name", "RunbookLint");
            json.WriteString("semanticVersion", options.Version);
            json.WriteString("informationUri", "https://github.com/runbooklint/runbooklint");
            json.Array("rules", rules, rule => json.Object(() => SarifRule.Write(rule, report.Selection.SeverityOf(rule), options.PageOf(rule.Id), json)));
        }));
        json.Array("invocations", [report], _ => json.Object(() => WriteInvocation(report, found.Length, locations, json)));

        if (options.Category is { Length: > 0 } category)
            json.Object("automationDetails", () => json.WriteString("id", category.TrimEnd('/') + "/"));

        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", kept, result => json.Object(() => results.Write(result)));
    }

    private static void WriteInvocation(LintReport report, int count, SarifLocations locations, Utf8JsonWriter json)
    {
        json.WriteBoolean("executionSuccessful", report.InternalErrors.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");

        foreach (var finding in report.Findings.Where(finding => EngineRules.IsGap(finding.Rule)))
            Notify(SarifRule.LevelOf(finding.Severity), Harmless.Line(finding.Message), () => json.Array("locations", [finding.Span], place => json.Object(() => locations.Write(place))));

        foreach (var problem in ReportProblem.Of(report))
            Notify("error", problem.Path.Length > 0 ? $"{Harmless.Characters(problem.Path)}: {problem.Message}" : problem.Message, () => { });

        if (count > ReportLimits.SarifResults)
            Notify("warning", $"only the worst {ReportLimits.SarifResults} of {count} findings are in this file", () => { });

        json.WriteEndArray();

        void Notify(string level, string message, Action writeLocations) => json.Object(() =>
        {
            json.WriteString("level", level);
            json.Text("message", message);
            writeLocations();
        });
    }

    /// <summary>All that ran, not only those that found something: else no alert is ever closed.</summary>
    private static ImmutableArray<RuleDescriptor> RulesOf(LintReport report, IEnumerable<SarifResult> results) =>
    [
        .. report.Rules.Concat(results.Select(result => result.Finding.Rule))
            .GroupBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
