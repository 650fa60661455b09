namespace RunbookLint.Cli.Files;

/// <summary>Reads <c>--limit</c>, of which a part may be <c>@FILE</c> with a pattern on each line.</summary>
internal static class HostLimit
{
    /// <summary>The patterns, those of files in the place of the files.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static string Read(string limit, Host host)
    {
        var separator = limit.Contains(',') ? ',' : ':';
        return string.Join(separator, limit.Split(separator).SelectMany(part => PatternsOf(part.Trim(), host)));
    }

    private static string[] PatternsOf(string part, Host host) => part is ['@', .. var path]
        ? Inputs.ReadNamed("--limit @", path, host, path => path).Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [part];
}
