using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Analyzers;

/// <summary>The files of a compilation. They are all that a runbook can refer to: nothing else is read.</summary>
internal sealed class BuildFiles : IRelatedFiles
{
    private readonly Dictionary<string, BuildFile> byFullPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BuildFile> byShownPath = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> namesByFolder;
    private readonly string root;
    private readonly CancellationToken cancellation;

    public BuildFiles(IEnumerable<AdditionalText> additional, IEnumerable<SyntaxTree> trees, string root, CancellationToken cancellation)
    {
        (this.root, this.cancellation) = (root, cancellation);
        foreach (var tree in trees.Where(tree => tree.FilePath.Length > 0))
            Add(BuildFile.Of(tree, root));

        foreach (var text in additional.Where(text => text.Path.Length > 0))
            Add(BuildFile.Of(text, root));

        namesByFolder = new(() => NamesByFolder(byFullPath.Keys));
    }

    /// <summary>All of them, sorted.</summary>
    public ImmutableArray<BuildFile> All => [.. byShownPath.Values.OrderBy(file => file.ShownPath, StringComparer.Ordinal)];

    /// <summary>The file with a whole path.</summary>
    public BuildFile? At(string fullPath) => byFullPath.TryGetValue(fullPath, out var file) ? file : null;

    /// <summary>The file that reports show under a path.</summary>
    public BuildFile? Shown(string path) => byShownPath.TryGetValue(path, out var file) ? file : null;

    /// <summary>Whether a file led to code, which then counts whatever stands in it.</summary>
    public bool LedToCode { get; private set; }

    /// <inheritdoc/>
    public SourceFile? Read(string path, SourceFile from)
    {
        var file = Places(path, from).Select(At).FirstOrDefault(file => file is not null);
        if (file?.Tree is not null)
            LedToCode = true;

        return file?.Read(cancellation) is { Problem: null } source ? source.File : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, SourceFile from) =>
        Places(folder, from).Select(place => namesByFolder.Value[place].ToArray()).FirstOrDefault(names => names.Length > 0) ?? [];

    /// <summary>Where a path may lead that a file writes: seen from its folder, else from the root.</summary>
    private string[] Places(string path, SourceFile from) =>
        Shown(from.Path) is not { } file || path.IndexOf('\0') >= 0 ? []
        : [BuildPaths.Combine(BuildPaths.FolderOf(file.FullPath), path).TrimEnd('/'), BuildPaths.Combine(root, path).TrimEnd('/')];

    /// <summary>A project may name a file twice.</summary>
    private void Add(BuildFile file)
    {
        if (byFullPath.ContainsKey(file.FullPath) || byShownPath.ContainsKey(file.ShownPath))
            return;

        byFullPath.Add(file.FullPath, file);
        byShownPath.Add(file.ShownPath, file);
    }

    private static ILookup<string, string> NamesByFolder(IEnumerable<string> paths)
    {
        var entries = new HashSet<(string Folder, string Name)>();
        foreach (var path in paths)
        {
            var name = BuildPaths.NameOf(path);
            for (var folder = BuildPaths.FolderOf(path); entries.Add((folder, name)) && folder is not ("" or "/"); folder = BuildPaths.FolderOf(folder))
                name = BuildPaths.NameOf(folder) + "/";
        }

        return entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToLookup(entry => entry.Folder, entry => entry.Name, StringComparer.Ordinal);
    }
}
