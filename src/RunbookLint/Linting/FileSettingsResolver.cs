using System.Collections.Concurrent;
using RunbookLint.Configuration;

namespace RunbookLint;

/// <summary>
/// Finds the settings of files. For every value: the command line and its variables, then what the file itself says, the nearest
/// <c>.runbooklint.yaml</c>, <c>.editorconfig</c>, <c>.globalconfig</c>, the profile, and last what holds when nobody says anything.
/// </summary>
internal sealed class FileSettingsResolver
{
    private readonly LintOptions options;
    private readonly ConcurrentDictionary<string, FileSettings> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile> byFolder = new(StringComparer.Ordinal);

    public FileSettingsResolver(LintOptions options)
    {
        this.options = options;
        foreach (var configuration in options.Configurations)
            byFolder[ConfigurationPaths.Whole(configuration.Folder, options.CurrentFolder).TrimEnd('/')] = configuration;
    }

    /// <summary>The options that it was made for: those made from them by <c>with</c> need another one.</summary>
    public LintOptions Options => options;

    /// <summary>The settings of a file that reports show under a path.</summary>
    public FileSettings Of(string path) => known.GetOrAdd(path, Resolve);

    /// <summary>The settings that count for the run as a whole: those of the current folder, else of the first configuration.</summary>
    public FileSettings OfRun()
    {
        var current = Resolve("runbooklint");
        return current.Configuration is null && options.Configurations is [var first, ..] ? Combine(first, "runbooklint") : current;
    }

    private FileSettings Resolve(string path) => Combine(options.ConfigurationOf is { } find ? find(path) : Nearest(path), path);

    private FileSettings Combine(ConfigurationFile? configuration, string path)
    {
        var profile = options.Profile ?? configuration?.Profile ?? LintProfile.Recommended;
        var selection = configuration is null ? options.Selection : options.Selection.Within(configuration.Selection);
        if (options.EditorSeverities?.Invoke(path) is { Count: > 0 } severities)
            selection = selection.Over(severities);

        var failOn = (options.FailOn ?? configuration?.FailOn ?? new FailThreshold(profile.FailOn)).Level;
        var shown = options.MinSeverity ?? configuration?.MinSeverity ?? profile.MinSeverity;

        return new(
            configuration,
            selection,

            // A run must never fail for something that it does not show.
            failOn < shown ? failOn.Value : shown,
            options.MinConfidence ?? configuration?.MinConfidence ?? profile.MinConfidence,
            failOn,
            options.RequiresReason || (configuration?.RequiresReason ?? profile.RequireReason))
        {
            IsExcluded = configuration?.Includes(path, options.CurrentFolder) == false,
        };
    }

    /// <summary>The configuration of the innermost folder around a file.</summary>
    private ConfigurationFile? Nearest(string path)
    {
        for (var folder = ConfigurationPaths.Whole(path, options.CurrentFolder); ;)
        {
            var slash = folder.LastIndexOf('/');
            folder = slash < 0 ? "" : folder.Substring(0, slash);
            if (byFolder.TryGetValue(folder, out var found))
                return found;

            if (slash < 0)
                return null;
        }
    }
}
