using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Files;

/// <summary>What the files of a run looked like from outside at one moment, to tell whether somebody has changed them.</summary>
internal sealed class FileStamps
{
    private readonly Dictionary<string, (DateTime Written, long Length)> stamps;

    private FileStamps(Dictionary<string, (DateTime Written, long Length)> stamps) => this.stamps = stamps;

    /// <summary>The files that a command line means now, and those that it is steered by.</summary>
    public static FileStamps Take(ParsedCommand command, Host host)
    {
        var discovery = new Discovery(host.Folder, Inputs.OptionsOf(command).RespectsIgnoreFiles, host.Interrupted);
        foreach (var path in Inputs.PathsOf(command))
            discovery.Add(path);

        // Configurations stand upward of the files, too; what does not exist may come.
        var folders = discovery.Files.Select(file => Path.GetDirectoryName(file.FullPath)).Append(host.Folder).OfType<string>().Distinct(StringComparer.Ordinal).Select(Discovery.RootOf).Distinct(StringComparer.Ordinal);
        var steering = command.List("values").Concat(command.Words("var-file")).Concat(command.Words("inventory").Where(inventory => !inventory.Contains(','))).Append(command.Value("config")).Append(command.Value("baseline")).OfType<string>().Select(path => Path.GetFullPath(path, host.Folder))
            .Concat(folders.Select(ConfigurationFiles.In).OfType<string>());

        var stamps = new Dictionary<string, (DateTime, long)>(StringComparer.Ordinal);
        foreach (var path in discovery.Files.Select(file => file.FullPath).Concat(steering))
            stamps[path] = Of(path);

        return new(stamps);
    }

    /// <summary>The path of a file that was changed, added or removed since; null when all is as it was.</summary>
    public string? ChangedIn(FileStamps later) =>
        later.stamps.FirstOrDefault(file => !stamps.TryGetValue(file.Key, out var before) || before != file.Value).Key
        ?? stamps.Keys.FirstOrDefault(path => !later.stamps.ContainsKey(path));

    private static (DateTime Written, long Length) Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
