using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Rules;

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
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => Read(path, shown))];
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

    private static ConfigurationFile Read(string path, Func<string, string> shown)
    {
        var source = Inputs.Decode(shown(path), FileContent.Read(path));
        return source.Problem is { } unreadable ? new(source.File, [], RuleSettings.Default, [unreadable]) : WithValues(ConfigurationReader.Read(source.File), path, shown);
    }

    /// <summary>The configuration with the files of values that it names; one that is not there is a mistake in it.</summary>
    private static ConfigurationFile WithValues(ConfigurationFile configuration, string path, Func<string, string> shown)
    {
        if (configuration.Values.IsEmpty)
            return configuration;

        // Whoever wrote the configuration may be a stranger, too: what may be read is what any file may refer to.
        var folder = Path.GetDirectoryName(path)!;
        var files = new RelatedFiles([(configuration.File.Path, path, Discovery.RootOf(folder))], shown);

        foreach (var values in configuration.Values)
        {
            configuration = files.Read(values.Path, configuration.File) is { } file
                ? configuration with { ChartValues = configuration.ChartValues.Add(new(file, values.Chart is null ? null : shown(Path.GetFullPath(values.Chart, folder)))) }
                : configuration with { Problems = configuration.Problems.Add(new(EngineRules.BadConfiguration, values.Place, $"there is no file '{values.Path}' in the repository that can be read")) };
        }

        return configuration;
    }
}
