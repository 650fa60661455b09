namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>Writes name and version.</summary>
    public static int Run(Host host)
    {
        host.Output.Write($"runbooklint {Host.Version}\n");
        return ExitCodes.Clean;
    }
}
