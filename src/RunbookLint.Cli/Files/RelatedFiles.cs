using System.Collections.Concurrent;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Reads files that runbooks refer to: only regular files, only inside the root, whatever the path says and wherever links lead.
/// </summary>
internal sealed class RelatedFiles(IEnumerable<(string Shown, string FullPath, string Root)> inputs, Func<string, string> shown) : IRelatedFiles
{
    private readonly ConcurrentDictionary<string, Place> places =
        new(inputs.Select(input => KeyValuePair.Create(input.Shown, new Place(input.FullPath, input.Root))), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Path, string Root), Folder> folders = new();
    private readonly ConcurrentDictionary<string, SourceFile?> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> listed = new(StringComparer.Ordinal);

    /// <summary>Makes a folder known: what is seen from a file is looked for there, and nowhere outside of the root.</summary>
    public void Know(SourceFile anchor, string folder, string root) => places[anchor.Path] = new(Path.Combine(folder, "."), root);

    /// <inheritdoc/>
    public SourceFile? Read(string path, SourceFile from)
    {
        if (path.Length == 0 || path.Contains('\0') || !places.TryGetValue(from.Path, out var place))
            return null;

        try
        {
            return Read(place.Own ??= FolderAt(Path.GetDirectoryName(place.FullPath)!, place.Root), path) ?? Read(place.Top ??= FolderAt(place.Root, place.Root), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, SourceFile from)
    {
        if (folder.Contains('\0') || !places.TryGetValue(from.Path, out var place))
            return [];

        try
        {
            return List(Path.GetDirectoryName(place.FullPath)!, folder, place.Root) ?? List(place.Root, folder, place.Root) ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    private string[]? List(string start, string folder, string root)
    {
        var real = RealPath.Of(Path.Combine(start, folder));
        if (real is null || !RealPath.IsInside(real, root) || !Directory.Exists(real))
            return null;

        var names = listed.GetOrAdd(real, NamesIn);
        if (names.Length <= FollowLimits.FolderEntries)
            return names;

        Reading.Meets($"a folder beside it has more than {FollowLimits.FolderEntries} names; nothing is looked for in it");
        return [];
    }

    private static string[] NamesIn(string folder)
    {
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().Take(FollowLimits.FolderEntries + 1).ToArray();
        return [.. entries.Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name).Order(StringComparer.Ordinal)];
    }

    private Folder FolderAt(string path, string root) => folders.GetOrAdd((path, root), key => new(key.Path, key.Root));

    /// <summary>All files of a folder ask for the same ones: to follow the links on the way there costs more than to read what is mostly not there.</summary>
    private SourceFile? Read(Folder folder, string path)
    {
        if (!folder.Asked.TryGetValue(path, out var file))
            folder.Asked[path] = file = Find(folder, path);

        return file;
    }

    private SourceFile? Find(Folder folder, string path)
    {
        var real = RealPath.Of(Path.Combine(folder.Path, path));
        return real is null || !RealPath.IsInside(real, folder.Root) ? null : read.GetOrAdd(real, full => Read(full, folder.Root));
    }

    private SourceFile? Read(string full, string root)
    {
        if (!File.Exists(full))
            return null;

        var content = FileContent.Read(full);
        if (content.Problem is not null || content.IsTooLarge)
            return null;

        var name = shown(full);
        var source = SourceDecoder.Decode(name, content.Bytes, content.Length);
        if (source.Problem is not null)
            return null;

        places.TryAdd(name, new(full, root));
        return source.File;
    }

    /// <summary>Where a file is, and from which folders it is asked what lies beside it.</summary>
    private sealed class Place(string fullPath, string root)
    {
        public string FullPath { get; } = fullPath;

        public string Root { get; } = root;

        public Folder? Own { get; set; }

        public Folder? Top { get; set; }
    }

    /// <summary>A folder, and what was asked from it.</summary>
    private sealed class Folder(string path, string root)
    {
        public string Path { get; } = path;

        public string Root { get; } = root;

        public ConcurrentDictionary<string, SourceFile?> Asked { get; } = new(StringComparer.Ordinal);
    }
}
