namespace RunbookLint.Cli;

/// <summary>What the process tells its caller. When several apply, 2 goes before 3 before 1.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing at or above the level to fail on.</summary>
    public const int Clean = 0;

    /// <summary>Findings.</summary>
    public const int Findings = 1;

    /// <summary>A wrong command line, or a bug of this program.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be read or parsed, or there was nothing to check.</summary>
    public const int Incomplete = 3;

    /// <summary>Interrupted, as shells report SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Terminated, as shells report SIGTERM.</summary>
    public const int Terminated = 143;
}
