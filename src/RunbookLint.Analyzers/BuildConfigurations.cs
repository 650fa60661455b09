using System.Collections.Immutable;
using RunbookLint.Configuration;

namespace RunbookLint.Analyzers;

/// <summary>The configurations among the files of a build: the nearest upward counts. Which there are, analyzers.props decides.</summary>
internal sealed class BuildConfigurations
{
    private readonly BuildFiles files;
    private readonly string root;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, BuildFile> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile?> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile> read = new(StringComparer.Ordinal);

    public BuildConfigurations(BuildFiles files, string root, CancellationToken cancellation)
    {
        (this.files, this.root, this.cancellation) = (files, root, cancellation);

        // The first of several in one folder counts.
        foreach (var path in ConfigurationFile.Paths)
        {
            foreach (var file in files.All.Where(file => file.FullPath == path || file.FullPath.EndsWith("/" + path, StringComparison.Ordinal)))
            {
                var folder = file.FullPath.Substring(0, file.FullPath.Length - path.Length).TrimEnd('/');
                if (!places.ContainsKey(folder))
                    places.Add(folder, file);
            }
        }
    }

    /// <summary>Those that count for some file, by path.</summary>
    public ImmutableArray<ConfigurationFile> All => [.. read.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>That of the root; null when there is none.</summary>
    public ConfigurationFile? OfRoot => Of(root);

    /// <summary>Whether the findings of a file are wanted.</summary>
    public bool Include(BuildFile file) => Of(BuildPaths.FolderOf(file.FullPath))?.Includes(file.ShownPath, root) != false;

    private ConfigurationFile? Of(string folder)
    {
        var way = new List<string>();
        ConfigurationFile? found = null;
        for (var current = folder; !byFolder.TryGetValue(current, out found); current = BuildPaths.FolderOf(current))
        {
            way.Add(current);
            found = places.TryGetValue(current.TrimEnd('/'), out var file) ? Read(file) : null;
            if (found is not null || current is "" or "/")
                break;
        }

        foreach (var passed in way)
            byFolder[passed] = found;

        return found;
    }

    private ConfigurationFile Read(BuildFile file)
    {
        if (read.TryGetValue(file.FullPath, out var known))
            return known;

        var source = file.Read(cancellation);
        return read[file.FullPath] = source.Problem is { } unreadable
            ? new(source.File, [], RuleSettings.Default, [unreadable])
            : ConfigurationReader.Read(source.File, files.Read).WithValues(files.Read, ChartOf);
    }

    private string ChartOf(ConfiguredValues values) =>
        BuildPaths.From(root, BuildPaths.Combine(BuildPaths.FolderOf(files.Shown(values.Place.File.Path)?.FullPath ?? ""), values.Chart!));
}
