using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Output;

/// <summary>What <c>--path-prefix</c> puts before paths: whoever reads a report made in a container or a subfolder sees the files from elsewhere.</summary>
internal static class PathPrefix
{
    /// <summary>How reports show a path; null: as it is.</summary>
    public static Func<string, string>? Of(ParsedCommand command)
    {
        if (command.Value("path-prefix") is not { } prefix)
            return null;

        if (command.Has("absolute-paths"))
            throw new UsageException($"{command.SourceOf("path-prefix")} and {command.SourceOf("absolute-paths")} cannot go together");

        if (prefix.Length == 0 || prefix.Any(char.IsControl))
            throw new UsageException("--path-prefix is a folder such as 'services/db'");

        var folder = prefix.Replace('\\', '/').TrimEnd('/') + "/";

        // A whole path is the same for everybody, or it cannot be told what it would be.
        return path => Path.IsPathRooted(path) ? path : folder + path;
    }
}
