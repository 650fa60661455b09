namespace RunbookLint.Configuration;

/// <summary>A pattern and the folder that it is seen from, as reports show it.</summary>
public sealed record ScopedGlob(string Folder, Glob Pattern)
{
    /// <summary>Whether it matches a path as reports show it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="currentFolder">The whole path of the folder that shown paths are seen from; empty when nobody knows it.</param>
    public bool Matches(string path, string currentFolder) => ConfigurationPaths.Within(Folder, path, currentFolder) is { } relative && Pattern.Matches(relative);
}
