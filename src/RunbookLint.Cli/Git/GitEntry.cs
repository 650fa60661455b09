namespace RunbookLint.Cli.Git;

/// <summary>A file in a revision.</summary>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
/// <param name="Id">What git calls its content.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="IsLink">Whether it is a link, with its target as its content.</param>
internal sealed record GitEntry(string Path, string Id, long Length, bool IsLink)
{
    private const string Link = "120000";

    /// <summary>An entry as <c>ls-tree -l -z</c> writes it: mode, type, id and length, a tab, the path. Null for what is no file, and for paths that no tree should hold.</summary>
    public static GitEntry? Read(string line)
    {
        var tab = line.IndexOf('\t');
        if (tab < 0 || line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, "blob", var id, var size])
            return null;

        var path = line[(tab + 1)..];
        return long.TryParse(size, System.Globalization.CultureInfo.InvariantCulture, out var length) && IsSafePath(path) ? new(path, id, length, mode == Link) : null;
    }

    /// <summary>Whether a path leads nowhere but into the tree.</summary>
    public static bool IsSafePath(string path) => path.Split('/').All(IsSafe);

    /// <summary>An entry as <c>ls-files -s -z</c> writes it, not knowing its length yet: mode, id and stage, a tab, the path. Null for what is no file, or is in conflict.</summary>
    public static GitEntry? ReadStaged(string line)
    {
        var tab = line.IndexOf('\t');
        if (tab < 0 || line[..tab].Split(' ') is not [['1', '0' or '2', '0', ..] mode, var id, "0"])
            return null;

        var path = line[(tab + 1)..];
        return IsSafePath(path) ? new(path, id, Length: 0, mode == Link) : null;
    }

    private static bool IsSafe(string segment) =>
        segment.Length > 0
        && segment is not ("." or "..")
        && !segment.Equals(".git", StringComparison.OrdinalIgnoreCase)
        && (!OperatingSystem.IsWindows() || segment.AsSpan().IndexOfAny("\\:<>\"|?*") < 0);
}
