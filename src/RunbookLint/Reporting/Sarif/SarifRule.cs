using System.Text.Json;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Writes the <c>reportingDescriptor</c> of a rule.</summary>
internal static class SarifRule
{
    private const int MaxDescription = 1024;

    /// <summary>Writes its members.</summary>
    public static void Write(RuleDescriptor rule, Severity severity, string? page, Utf8JsonWriter json)
    {
        var summary = Cut(rule.Summary);

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

    /// <summary>What a severity is called in SARIF.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Cut(string text) => text.Length <= MaxDescription ? text : text.Substring(0, MaxDescription - 1) + "…";
}
