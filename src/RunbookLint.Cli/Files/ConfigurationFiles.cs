using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Files;

/// <summary>Finds and reads the configuration of files: the nearest upward, up to the folder of <c>.git</c> or to one that says <c>root: true</c>; or one for all.</summary>
/// <param name="currentFolder">The folder that shown paths are seen from.</param>
/// <param name="shown">A path as reports show it.</param>
/// <param name="isPlain">Whether a folder is known to hold no configuration and to begin no repository.</param>
internal sealed class ConfigurationFiles(string currentFolder, Func<string, string> shown, Func<string, bool> isPlain)
{
    private static readonly string[] Names = [".git", .. ConfigurationFile.Paths.Select(path => path.Split('/')[0]).Distinct()];

    private readonly Dictionary<string, ConfigurationFile?> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile> byPath = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private ConfigurationFile? only;
    private bool isOff;

    /// <summary>The configurations read so far, by path.</summary>
    public ImmutableArray<ConfigurationFile> All => [.. byPath.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>The configuration that stands in a folder, or null.</summary>
    public static string? In(string folder) => AllIn(folder).FirstOrDefault();

    private static IEnumerable<string> AllIn(string folder) =>
        ConfigurationFile.Paths.Select(path => Path.Combine(folder, path)).Where(path => File.Exists(path) && FileType.IsRegular(path));

    /// <summary>Whether what has a name may be a configuration, hold one, or begin a repository. On some systems either case will do.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> name)
    {
        if (name is not ['.', ..])
            return false;

        foreach (var known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Looks for none.</summary>
    public void SwitchOff() => isOff = true;

    /// <summary>Takes one for all files.</summary>
    public void Use(string path) => only = Read(path);

    /// <summary>The configuration of the files in a folder; null when there is none.</summary>
    public ConfigurationFile? Of(string folder)
    {
        if (isOff || only is not null)
            return only;

        lock (gate)
            return Upward(folder);
    }

    private ConfigurationFile? Upward(string folder)
    {
        // A folder may be as deep as somebody likes: no recursion.
        var way = new List<string>();
        ConfigurationFile? found = null;
        for (var current = folder; current is not null && !byFolder.TryGetValue(current, out found); current = Path.GetDirectoryName(current))
        {
            way.Add(current);
            if (isPlain(current))
                continue;

            found = In(current) is { } path ? Alone(path, current) : null;
            if (found is not null || Path.Exists(Path.Combine(current, ".git")))
                break;
        }

        foreach (var passed in way)
            byFolder[passed] = found;

        return found;
    }

    /// <summary>The configuration of a folder. Another one beside it, under another name, would be edited in vain.</summary>
    private ConfigurationFile Alone(string path, string folder)
    {
        var read = Read(path);
        var problems = AllIn(folder).Skip(1).Select(other => new Finding(EngineRules.BadConfiguration, read.File.Locate(default), $"'{Path.GetRelativePath(folder, other).Replace('\\', '/')}' stands beside this configuration and does not count; keep one of them"));
        return byPath[path] = read with { Problems = [.. read.Problems, .. problems] };
    }

    private ConfigurationFile Read(string path) => byPath.TryGetValue(path, out var known) ? known : byPath[path] = Decode(path);

    private ConfigurationFile Decode(string path)
    {
        var source = Inputs.Decode(shown(path), FileContent.Read(path));
        if (source.Problem is { } unreadable)
            return new(source.File, [], RuleSettings.Default, [unreadable]);

        // Whoever wrote the configuration may be a stranger, too: what may be read is what any file may refer to.
        var files = new RelatedFiles([(source.File.Path, path, Discovery.RepositoryOf(Path.GetDirectoryName(path)!))], shown);
        return ConfigurationReader.Read(source.File, files.Read).WithValues(files.Read, FolderOf);
    }

    private string FolderOf(ConfiguredValues values) =>
        shown(Path.GetFullPath(values.Chart!, Path.GetDirectoryName(Path.GetFullPath(values.Place.File.Path, currentFolder))!));
}
