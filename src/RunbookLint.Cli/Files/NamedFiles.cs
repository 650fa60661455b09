using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Files;

/// <summary>Files of values and variables that a command line names for a run: who names one asks to look at it, and may have it mended.</summary>
internal static class NamedFiles
{
    /// <summary>The whole paths without links of those inside the root of the current folder, by the paths that reports show.</summary>
    public static IReadOnlyDictionary<string, string> Of(ParsedCommand command, Host host, Func<string, string> shown)
    {
        var root = Discovery.RootOf(RealPath.Of(host.Folder) ?? host.Folder);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var path in command.List("values").Concat(PlaybookOptions.FilesOf(command)))
        {
            if (RealPath.Of(Path.GetFullPath(path, host.Folder)) is { } real && RealPath.IsInside(real, root))
                found[shown(real)] = real;
        }

        return found;
    }
}
