using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint rules</c>: the catalogue, one line a rule.</summary>
internal static class RulesCommand
{
    /// <summary>Writes the table.</summary>
    public static int Run(Host host)
    {
        string[][] rows =
        [
            ["ID", "NAME", "SEVERITY", "CATEGORY", "SUMMARY"],
            .. RuleCatalog.Descriptors.Select(rule => new[]
            {
                rule.Id, rule.Name, SeverityNames.Of(rule.Severity), RuleSelection.CategoryName(rule.Category), rule.Summary,
            }),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];

        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            host.Output.Write($"{string.Join("  ", cells)}\n");
        }

        return ExitCodes.Clean;
    }
}
