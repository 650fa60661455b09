using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    /// <summary>Writes the catalogue: a line a rule, as JSON, or as a table of Markdown.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        switch (command.Choice("output", "text", "text", "json", "markdown"))
        {
            case "json":
                CatalogText.WriteJson(RuleCatalog.Descriptors, host.Output);
                break;
            case "markdown":
                CatalogText.WriteMarkdown(RuleCatalog.Descriptors, host.Output);
                break;
            default:
                CatalogText.WriteTable(RuleCatalog.Descriptors, host.Output);
                break;
        }

        return ExitCodes.Clean;
    }
}
