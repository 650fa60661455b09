using RunbookLint.Baselines;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Configuration;

namespace RunbookLint.Cli.Baselines;

/// <summary>Where the baseline of a run is.</summary>
/// <param name="FullPath">The file.</param>
/// <param name="ShownPath">As messages show it.</param>
internal sealed record BaselineFile(string FullPath, string ShownPath)
{
    /// <summary>The name of the file, unless the user gives another one.</summary>
    public const string Name = ".runbooklint-baseline.json";

    /// <summary>The folder that its paths are relative to, without links.</summary>
    public string Folder { get; } = RealPath.Of(Path.GetDirectoryName(FullPath)!) ?? Path.GetDirectoryName(FullPath)!;

    /// <summary>Whether the command line or the configuration names it, so that it has to be there.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(FullPath);

    /// <summary>The baseline that a command line means, whether it exists or not: beside the configuration or at the top of the repository.</summary>
    public static BaselineFile Of(ParsedCommand command, Host host)
    {
        if (command.Value("baseline") is { } given)
            return given.Length > 0 ? At(host.Named(given), host) with { IsNamed = true } : throw new UsageException("--baseline needs a file");

        var start = StartOf(command, host);
        if (OfConfiguration(start, command, host) is { } configured)
            return configured;

        string[] folders = [Discovery.RootOf(start), Discovery.RepositoryOf(start), .. RealPath.IsInside(start, host.Folder) ? new[] { Discovery.RootOf(host.Folder) } : []];
        var places = folders.Select(folder => At(Path.Combine(folder, Name), host)).ToArray();
        return places.FirstOrDefault(place => place.Exists) ?? places[0];
    }

    /// <summary>The one that the configuration names, seen from the file that says it; null when it names none.</summary>
    private static BaselineFile? OfConfiguration(string start, ParsedCommand command, Host host)
    {
        var discovery = new Discovery(host.Folder, respectsIgnoreFiles: true, host.Interrupted);
        if (Inputs.ConfigurationsOf(command, host, discovery).Of(RealPath.Of(start) ?? start)?.Baseline is not { } named)
            return null;

        return Named(named, discovery.CurrentFolder, host);
    }

    /// <summary>The baseline of files that have no configuration, while what is named first has one.</summary>
    public static BaselineFile WithoutConfiguration(ParsedCommand command, Host host)
    {
        var places = new[] { Discovery.RepositoryOf(StartOf(command, host)), Discovery.RootOf(host.Folder) }.Select(folder => At(Path.Combine(folder, Name), host)).ToArray();
        return places.FirstOrDefault(place => place.Exists) ?? places[0];
    }

    private static BaselineFile Named(ConfiguredValues named, string currentFolder, Host host)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(named.Place.File.Path, currentFolder))!;
        return At(Path.GetFullPath(named.Path, folder), host) with { IsNamed = true };
    }

    /// <summary>The baseline of the files that have a configuration: the one that it names, else the nearest upward, else that of the run.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="otherwise">The baseline of the run.</param>
    /// <param name="currentFolder">The folder that shown paths are seen from.</param>
    /// <param name="host">The surroundings.</param>
    public static BaselineFile Of(ConfigurationFile configuration, BaselineFile otherwise, string currentFolder, Host host)
    {
        if (configuration.Baseline is { } named)
            return Named(named, currentFolder, host);

        var folder = Path.GetFullPath(configuration.Folder, currentFolder);
        var top = Discovery.RepositoryOf(folder);
        for (var current = folder; current is not null; current = current == top ? null : Path.GetDirectoryName(current))
        {
            if (At(Path.Combine(current, Name), host) is { Exists: true } near)
                return near;
        }

        return RealPath.IsInside(folder, Discovery.RootOf(otherwise.Folder)) ? otherwise : At(Path.Combine(folder, Name), host);
    }

    /// <summary>The folder of what a command line names first; the current folder when it names nothing.</summary>
    public static string StartOf(ParsedCommand command, Host host)
    {
        var first = command.Arguments.FirstOrDefault(path => path is not ("-" or "") && !path.Contains('\0')) ?? command.Value("stdin-filename");
        if (first is null)
            return host.Folder;

        var full = Path.GetFullPath(first, host.Folder);
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) is { } folder && Directory.Exists(folder) ? folder : host.Folder;
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It is not there, or no baseline.</exception>
    public Baseline Read()
    {
        if (!Exists)
            throw new UsageException($"there is no baseline '{ShownPath}'; to make it, run: runbooklint baseline create");

        var source = Inputs.Decode(ShownPath, FileContent.Read(FullPath));
        if (source.Problem is { } unreadable)
            throw new UsageException($"the baseline '{ShownPath}': {unreadable.Message}");

        return BaselineReader.TryRead(source.File.Content, out var baseline, out var problem) ? baseline : throw new UsageException($"the baseline '{ShownPath}' cannot be used: {problem}");
    }

    /// <summary>Writes it, whole or not at all.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(Baseline baseline)
    {
        var text = BaselineWriter.Write(baseline);
        if (Exists)
            AtomicFile.Replace(FullPath, text, encoding: null);
        else
            AtomicFile.Write(FullPath, text);
    }

    private static BaselineFile At(string full, Host host)
    {
        var relative = Path.GetRelativePath(host.Folder, full);
        return new(full, (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/'));
    }
}
