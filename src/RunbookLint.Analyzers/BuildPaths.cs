namespace RunbookLint.Analyzers;

/// <summary>Paths as the compiler hands them over, with forward slashes. Nothing here asks a disk.</summary>
internal static class BuildPaths
{
    /// <summary>A path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var slashes = path.Replace('\\', '/');
        if (slashes.IndexOf("/.", StringComparison.Ordinal) < 0 && slashes.IndexOf("//", StringComparison.Ordinal) < 0 && !slashes.StartsWith(".", StringComparison.Ordinal))
            return slashes;

        var segments = new List<string>();
        foreach (var segment in slashes.Split('/'))
        {
            if (segment is "." || (segment.Length == 0 && segments.Count > 0))
                continue;

            if (segment is ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ".." || segments is not [""])
                segments.Add(segment);
        }

        return segments is [""] ? "/" : string.Join("/", segments);
    }

    /// <summary>A path as seen from a folder; an absolute one stays as it is.</summary>
    public static string Combine(string folder, string path) =>
        Normalize(IsRooted(path) || folder.Length == 0 ? path : $"{folder}/{path}");

    /// <summary>The folder of a path; empty when it names none.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') switch
    {
        < 0 => "",
        0 => "/",
        var slash => path.Substring(0, slash),
    };

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>A path seen from a folder; the path itself when it is not inside.</summary>
    public static string From(string folder, string path) => IsInside(folder, path) ? path.Substring(folder.Length + 1) : path;

    /// <summary>Whether a path lies in a folder.</summary>
    public static bool IsInside(string folder, string path) =>
        folder.Length > 0 && path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
