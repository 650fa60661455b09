namespace RunbookLint.Configuration;

/// <summary>Compares paths as reports show them: seen from the current folder when they lie in it, else whole.</summary>
internal static class ConfigurationPaths
{
    private const string OfSettings = ".config";

    /// <summary>The folder that a configuration is about.</summary>
    public static string FolderOf(string path)
    {
        var folder = Parent(path);
        return folder == OfSettings || folder.EndsWith("/" + OfSettings, StringComparison.Ordinal) ? Parent(folder) : folder;
    }

    /// <summary>A path seen from a folder around it; null when it does not lie in it.</summary>
    public static string? Within(string folder, string path, string currentFolder)
    {
        var outer = Whole(folder, currentFolder);
        var inner = Whole(path, currentFolder);
        if (outer.Length == 0)
            return inner;

        var prefix = outer.EndsWith("/", StringComparison.Ordinal) ? outer : outer + "/";
        return inner.StartsWith(prefix, StringComparison.Ordinal) ? inner.Substring(prefix.Length) : null;
    }

    /// <summary>A path without what it is seen from.</summary>
    public static string Whole(string path, string currentFolder)
    {
        if (IsRooted(path))
            return path;

        return currentFolder.Length == 0 ? path : path.Length == 0 ? currentFolder : currentFolder.TrimEnd('/') + "/" + path;
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    private static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path.Substring(0, slash);
    }
}
