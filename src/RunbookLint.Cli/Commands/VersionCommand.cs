using RunbookLint.Reporting;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>Writes name and version.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        if (command.Choice("output", "text", "text", "json") == "text")
            host.Output.Write($"runbooklint {Host.Version}\n");
        else
            CatalogText.WriteVersion(Host.Version, host.Output);

        return ExitCodes.Clean;
    }
}
