namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Paths with forward slashes, as text.</summary>
internal static class Paths
{
    /// <summary>The folder of a file, empty for the root.</summary>
    public static string FolderOf(string path) => ParentOf(path).TrimEnd('/');

    /// <summary>What stands before the last name, its slash included.</summary>
    public static string ParentOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>The last name of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>A name without its last extension.</summary>
    public static string WithoutExtension(string name, string extension) =>
        name.EndsWith(extension, StringComparison.Ordinal) ? name.Substring(0, name.Length - extension.Length) : name;

    /// <summary>A path seen from a folder, its <c>.</c> and <c>..</c> followed as far as they lead somewhere.</summary>
    public static string Combine(string folder, string path)
    {
        var segments = new List<string>();

        foreach (var segment in (folder + "/" + path).Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
                segments.RemoveAt(segments.Count - 1);
            else if (segment.Length > 0 && segment != ".")
                segments.Add(segment);
        }

        return string.Join("/", segments);
    }
}
