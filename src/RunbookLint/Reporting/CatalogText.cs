using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Writes the catalogue of rules, and the version of the program, for people and for programs.</summary>
/// <remarks>
/// The JSON of the catalogue, in which members are only ever added:
/// <code>
/// { "version": 1, "rules": [ { "id", "name", "severity", "category", "summary", "options": [ { "name", "default", "form", "summary" } ] } ] }
/// </code>
/// </remarks>
public static class CatalogText
{
    private const int FormatVersion = 1;

    /// <summary>A line a rule, in columns.</summary>
    public static void WriteTable(ImmutableArray<RuleDescriptor> rules, TextWriter output)
    {
        string[][] rows = [["ID", "NAME", "SEVERITY", "CATEGORY", "SUMMARY"], .. rules.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];

        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            output.Write($"{string.Join("  ", cells)}\n");
        }
    }

    /// <summary>A table of Markdown.</summary>
    public static void WriteMarkdown(ImmutableArray<RuleDescriptor> rules, TextWriter output)
    {
        output.Write("| id | name | severity | category | summary |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
            output.Write($"| {string.Join(" | ", Cells(rule).Select(cell => cell.Replace("|", "\\|").Replace("<", "&lt;")))} |\n");
    }

    /// <summary>All that is known of each rule but its page.</summary>
    public static void WriteJson(ImmutableArray<RuleDescriptor> rules, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.WriteNumber("version", FormatVersion);
        json.Array("rules", rules, rule => json.Object(() =>
        {
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("severity", SeverityNames.Of(rule.Severity));
            json.WriteString("category", RuleSelection.CategoryName(rule.Category));
            json.WriteString("summary", rule.Summary);
            json.Array("options", rule.Options, option => json.Object(() =>
            {
                json.WriteString("name", option.Name);
                json.WriteString("default", option.DefaultText);
                json.WriteString("form", option.Form);
                json.WriteString("summary", option.Summary);
            }));
        }));
    }));

    /// <summary>Name and version of the program as JSON.</summary>
    public static void WriteVersion(string version, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.WriteString("name", "runbooklint");
        json.WriteString("version", version);
    }));

    private static string[] Cells(RuleDescriptor rule) => [rule.Id, rule.Name, SeverityNames.Of(rule.Severity), RuleSelection.CategoryName(rule.Category), rule.Summary];
}
