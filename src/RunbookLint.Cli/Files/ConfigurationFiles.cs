using System.Collections.Immutable;
using RunbookLint.Configuration;

namespace RunbookLint.Cli.Files;

/// <summary>Finds the configuration of files: the nearest upward, up to the folder of <c>.git</c>.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The configuration that stands in a folder, or null.</summary>
    public static string? In(string folder) =>
        ConfigurationFile.Paths.Select(path => Path.Combine(folder, path)).FirstOrDefault(path => File.Exists(path) && FileType.IsRegular(path));

    /// <summary>The configurations that apply to some files, each once.</summary>
    /// <param name="files">Whole paths.</param>
    /// <param name="shown">A path as reports show it.</param>
    public static ImmutableArray<ConfigurationFile> Above(IEnumerable<string> files, Func<string, string> shown)
    {
        var byFolder = new Dictionary<string, string?>(StringComparer.Ordinal);
        var found = files.Select(Path.GetDirectoryName).OfType<string>().Distinct(StringComparer.Ordinal).Select(folder => Above(folder, byFolder)).OfType<string>();
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => Read(path, shown(path)))];
    }

    private static string? Above(string folder, Dictionary<string, string?> byFolder)
    {
        if (byFolder.TryGetValue(folder, out var known))
            return known;

        var found = In(folder);
        if (found is null && !Path.Exists(Path.Combine(folder, ".git")) && Path.GetDirectoryName(folder) is { } parent)
            found = Above(parent, byFolder);

        return byFolder[folder] = found;
    }

    private static ConfigurationFile Read(string path, string shown)
    {
        var content = FileContent.Read(path);
        var source = content.Problem is { } problem ? SourceDecoder.Unreadable(shown, $"the file cannot be read: {problem}")
            : content.IsTooLarge ? SourceDecoder.TooLarge(shown)
            : SourceDecoder.Decode(shown, content.Bytes, content.Length);

        return source.Problem is { } unreadable ? new(source.File, [], RuleSettings.Default, [unreadable]) : ConfigurationReader.Read(source.File);
    }
}
