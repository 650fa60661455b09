namespace RunbookLint.Cli.Files;

/// <summary>The <c>.gitignore</c> files that speak about a folder: its own, and those of the folders around it. The innermost has the last word.</summary>
internal sealed class IgnoreFiles
{
    private readonly IgnoreFiles? outer;
    private readonly IgnoreFile own;

    private IgnoreFiles(IgnoreFiles? outer, IgnoreFile own) => (this.outer, this.own) = (outer, own);

    /// <summary>The files on the way from the root of a repository down to a folder.</summary>
    public static IgnoreFiles? DownTo(string folder, string root)
    {
        var all = IgnoreFile.Read(Path.Combine(root, ".git", "info", "exclude"), root) is { } exclude ? new IgnoreFiles(null, exclude) : null;
        var way = new Stack<string>();

        for (var current = folder; current is not null && RealPath.IsInside(current, root); current = Path.GetDirectoryName(current))
            way.Push(current);

        foreach (var current in way)
            all = With(all, current);

        return all;
    }

    /// <summary>These files, and the one in a folder if it has one.</summary>
    public static IgnoreFiles? With(IgnoreFiles? outer, string folder) =>
        IgnoreFile.Read(Path.Combine(folder, ".gitignore"), folder) is { } own ? new(outer, own) : outer;

    /// <summary>Whether a path is ignored.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        for (var current = this; current is not null; current = current.outer)
        {
            var relative = RealPath.Below(current.own.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (current.own.Decide(relative, isFolder) is { } decision)
                return decision;
        }

        return false;
    }
}
