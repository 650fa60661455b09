namespace RunbookLint.Cli.Files;

/// <summary>Resolves links.</summary>
internal static class RealPath
{
    /// <summary>The path without links in any of its parts; null when links lead nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var rest = new Stack<string>(Segments(Path.GetFullPath(path)));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;

        while (rest.Count > 0)
        {
            var segment = rest.Pop();
            if (segment is "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, segment);
            var target = TargetOf(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > FollowLimits.Links)
                return null;

            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;

            foreach (var part in Segments(target))
                rest.Push(part);
        }

        return real;
    }

    /// <summary>Whether a path without links is the folder or lies in it.</summary>
    public static bool IsInside(string path, string folder) =>
        path.Length >= folder.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>The path from a folder to what lies in it, both without links.</summary>
    public static string Below(string folder, string path)
    {
        var start = folder.EndsWith(Path.DirectorySeparatorChar) ? folder.Length : folder.Length + 1;
        return start < path.Length && IsInside(path, folder) ? path[start..] : Path.GetRelativePath(folder, path);
    }

    /// <summary>The segments, last one first.</summary>
    private static IEnumerable<string> Segments(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment != ".")
            .Reverse();

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
