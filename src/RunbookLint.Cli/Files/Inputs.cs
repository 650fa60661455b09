using System.Collections.Immutable;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Output;
using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Everything that a run is to look at, read.</summary>
internal sealed record Inputs(ImmutableArray<DecodedSource> Sources, IRelatedFiles Related)
{
    private const string StandardInput = "-";

    /// <summary>What standard input is called when the user gives no name and its content tells its language.</summary>
    private const string UnnamedInput = "stdin";

    /// <summary>What it is called when nothing tells its language: shell is what people pipe.</summary>
    private const string UnnamedScript = "stdin.sh";

    /// <summary>What each worker reads into, file by file: what is kept of a file is its text.</summary>
    [ThreadStatic]
    private static byte[]? buffer;

    /// <summary>The configurations that apply to the files.</summary>
    public ImmutableArray<ConfigurationFile> Configurations { get; init; } = [];

    /// <summary>Finds the configuration of a file that reports show.</summary>
    public Func<string, ConfigurationFile?> ConfigurationOf { get; init; } = _ => null;

    /// <summary>The severities that editors' configurations give.</summary>
    public EditorConfigFiles Editors { get; init; } = new(isOff: true);

    /// <summary>The whole path of a file that reports show, whether it was asked for or only read for another one.</summary>
    public Func<string, string> WholePathOf { get; init; } = path => path;

    /// <summary>The whole path of the folder that shown paths are seen from.</summary>
    public string CurrentFolder { get; init; } = "";

    /// <summary>The files that are looked at, whether they are worth parsing or not.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>A whole path as reports show it.</summary>
    public Func<string, string> Shown { get; init; } = path => path;

    /// <summary>The files that a configuration keeps out.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Whether nothing to look at is as it should be: whoever asks for the exclusions to count for named files expects that, and whoever hands over a list of what changed.</summary>
    public bool AllowsNothing { get; init; }

    /// <summary>Whether they are those of a whole folder, and not a few files that somebody picked.</summary>
    public bool AreWholeFolder { get; init; }

    /// <summary>How many files were looked at, also those that were not worth parsing.</summary>
    public int FileCount { get; init; }

    /// <summary>How many files and folders were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>What was asked for and is not there.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>What was named and is in no language that is read.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>A path that reports show, seen from the root of its repository.</summary>
    public Func<string, string> PathFromRoot { get; init; } = path => path;

    /// <summary>Where a file that reports show stands; null for standard input.</summary>
    public Func<string, string?> FullPathOf { get; init; } = _ => null;

    /// <summary>Whether a file was looked at, by its whole path without links; also one that was not worth parsing.</summary>
    public Func<string, bool> HasLookedAt { get; init; } = _ => false;

    /// <summary>The folders that were looked through, without links.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>Whether there was nothing to look at, or nothing in a language that is read.</summary>
    public bool IsEmpty => FileCount == Unknown.Length;

    /// <summary>How a command line wants its inputs read.</summary>
    public static InputOptions OptionsOf(ParsedCommand command)
    {
        var jobs = command.Value("jobs");
        if (jobs is not null && (!int.TryParse(jobs, out var number) || number < 1))
            throw new UsageException($"--jobs is a number from 1; '{jobs}' is none");

        return new(
            RespectsIgnoreFiles: !command.Has("no-respect-gitignore"),
            Jobs: jobs is null ? Environment.ProcessorCount : int.Parse(jobs, System.Globalization.CultureInfo.InvariantCulture),
            IsQuiet: command.Has("quiet"),
            InputName: command.Value("stdin-filename"));
    }

    /// <summary>How charts are installed and playbooks are run: as the configurations say, and over them the command line.</summary>
    /// <exception cref="UsageException">What the command line says cannot be read.</exception>
    public LoweringOptions LoweringOf(ParsedCommand command, Host host) => new()
    {
        ChartValues =
        [
            .. Configurations.SelectMany(configuration => configuration.ChartValues),
            .. command.List("values").Select(path => new ChartValuesFile(path == StandardInput ? ReadInput(command, host) : ReadNamed("--values ", path, host, Shown), null)),
        ],
        ChartAssignments = ChartArguments.Read(command, host),
        Playbooks = PlaybookOptions.Read(command, host, Related as RelatedFiles, Shown),
    };

    /// <summary>The values that come through standard input, as <c>helm</c> takes them; it can be read only once.</summary>
    private static SourceFile ReadInput(ParsedCommand command, Host host)
    {
        if (PathsOf(command).Contains(StandardInput) || command.Value("files-from") == StandardInput)
            throw new UsageException("standard input cannot be both values and something else");

        var source = Decode(UnnamedInput, host.Piped.GetOrAdd(StandardInput, _ => FileContent.Read(host.OpenInput)));
        return source.Problem is { } problem ? throw new UsageException($"--values -: {problem.Message}") : source.File;
    }

    /// <summary>A file that an option names, wherever it stands.</summary>
    /// <param name="argument">What stands before the path on the command line.</param>
    /// <param name="path">The path, as it is given.</param>
    /// <param name="host">Where it is given.</param>
    /// <param name="shown">A whole path as reports show it.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static SourceFile ReadNamed(string argument, string path, Host host, Func<string, string> shown)
    {
        var full = host.Named(path);
        var isPipe = FileType.IsPipe(full);
        var content = isPipe ? host.Piped.GetOrAdd(full, FileContent.ReadNamed) : FileContent.Read(full);

        // What is not staged stands elsewhere than the files that are looked at.
        var isBesideThem = host.PlaceOf is null || RealPath.IsInside(full, host.Folder);
        var source = Decode(isPipe || !isBesideThem ? path.Replace('\\', '/') : shown(RealPath.Of(full) ?? full), content);
        return source.Problem is { } problem ? throw new UsageException($"{argument}{path}: {problem.Message}") : source.File;
    }

    /// <summary>One file that is not read, with the settings that count for it.</summary>
    public static Inputs OfOne(ParsedCommand command, Host host, string path)
    {
        var discovery = new Discovery(host.Folder, respectsIgnoreFiles: false, host.Interrupted);
        var configurations = ConfigurationsOf(command, host, discovery);
        var real = RealPath.Of(path) ?? path;
        configurations.Of(Path.GetDirectoryName(real)!);

        return new([], new RelatedFiles([], discovery.Shown))
        {
            Files = [discovery.Shown(real)],
            Configurations = configurations.All,
            ConfigurationOf = _ => configurations.Of(Path.GetDirectoryName(real)!),
            CurrentFolder = discovery.CurrentFolder.Replace('\\', '/'),
            WholePathOf = _ => real,
            Shown = discovery.Shown,
            Editors = EditorsOf(command),
        };
    }

    private static EditorConfigFiles EditorsOf(ParsedCommand command) => new(isOff: command.Has("no-config") || command.Has("isolated"));

    /// <summary>The paths that a command line names itself; the current folder when it names nothing at all.</summary>
    public static IReadOnlyList<string> PathsOf(ParsedCommand command) =>
        command.Arguments.Count > 0 ? command.Arguments
        : command.Value("stdin-filename") is not null ? [StandardInput]
        : command.Listed is null ? ["."]
        : [];

    /// <summary>Finds and reads what a command line names; the current folder when it names nothing.</summary>
    public static Inputs Load(ParsedCommand command, Host host, RunMonitor? monitor = null)
    {
        monitor ??= RunMonitor.None;
        var options = OptionsOf(command);
        var discovery = new Discovery(host.Folder, options.RespectsIgnoreFiles, host.Interrupted);
        var paths = PathsOf(command);

        monitor.Times.Stage(RunMonitor.Finding, () => Find(paths, command, discovery));

        var configurations = ConfigurationsOf(command, host, discovery);
        var currentFolder = discovery.CurrentFolder;
        var isForced = command.Has("force-exclude");
        var found = monitor.Times.Stage(RunMonitor.Configuring, () => discovery.Files.OrderBy(file => file.ShownPath, StringComparer.Ordinal).ToLookup(file =>
            (file.IsNamed && !isForced) || configurations.Of(Path.GetDirectoryName(file.FullPath)!)?.Includes(file.ShownPath, currentFolder) != false));
        InputFile[] files = [.. found[true]];
        monitor.Progress?.Begin("reading", files.Length);
        var sources = monitor.Times.Stage(RunMonitor.Reading, () => Read(files, options.Jobs, monitor, host.Interrupted));
        var named = files.Where(file => file.IsNamed).Select(file => file.ShownPath).ToHashSet(StringComparer.Ordinal);
        sources.AddRange(discovery.Unreadable.Select(folder => SourceDecoder.Unreadable(folder.Shown, $"the folder cannot be read: {folder.Reason}")));

        var roots = files.Select(file => (file.ShownPath, file.FullPath, file.Root)).ToList();
        var isKeptOut = false;
        if (paths.Contains(StandardInput))
        {
            var content = FileContent.Read(host.OpenInput);
            var name = (options.InputName ?? UnnamedInput).Replace('\\', '/');
            var source = Decode(name, content);
            var isScript = options.InputName is null && source.Problem is null && FileLanguage.Of(source.File) is FragmentLanguage.None or FragmentLanguage.Text or FragmentLanguage.Shell;
            var full = Path.GetFullPath(options.InputName ?? UnnamedInput, host.Folder);
            isKeptOut = isForced && options.InputName is not null && configurations.Of(Path.GetDirectoryName(full)!)?.Includes(name, currentFolder) == false;
            sources.Add((isScript ? Decode(UnnamedScript, content) : source) with { IsKeptOut = isKeptOut });

            // What was rendered names its chart, which stands around the current folder.
            if (options.InputName is not null || source.File.Content.Contains("# Source: ", StringComparison.Ordinal))
            {
                roots.Add((name, full, Discovery.RootOf(Path.GetDirectoryName(full) ?? host.Folder)));
            }
        }

        foreach (var root in roots)
            configurations.Of(Path.GetDirectoryName(root.FullPath)!);

        var byShown = roots.GroupBy(root => root.ShownPath, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().FullPath, StringComparer.Ordinal);
        string WholePath(string path) => byShown.GetValueOrDefault(path) ?? Path.GetFullPath(path, currentFolder);
        var pathsRead = files.Select(file => file.ShownPath).ToHashSet(StringComparer.Ordinal);

        return new([.. sources], new RelatedFiles(roots, discovery.Shown))
        {
            Configurations = configurations.All,
            ConfigurationOf = path => configurations.Of(Path.GetDirectoryName(WholePath(path))!),
            WholePathOf = WholePath,
            Editors = EditorsOf(command),
            Files = [.. files.Select(file => file.ShownPath)],
            Shown = discovery.Shown,
            CurrentFolder = currentFolder.Replace('\\', '/'),
            Excluded = [.. found[false].Select(file => file.ShownPath)],
            AllowsNothing = command.Listed is not null || (isForced && found[false].Any()) || isKeptOut,
            AreWholeFolder = files.Any(file => !file.IsNamed),
            FileCount = files.Length + (paths.Contains(StandardInput) && !isKeptOut ? 1 : 0) + configurations.All.Count(configuration => !configuration.Problems.IsEmpty && !pathsRead.Contains(configuration.File.Path)),
            Skipped = discovery.Skipped + found[false].Count(),
            Notices = [.. discovery.Notices],
            Unknown = [.. sources.Where(source => named.Contains(source.File.Path) && IsUnknown(source)).Select(source => source.File.Path)],
            HasLookedAt = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal).Contains,
            Folders = [.. discovery.Walked],
            PathFromRoot = FromRoot(roots, host.Folder),
            FullPathOf = files.GroupBy(file => file.ShownPath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().FullPath, StringComparer.Ordinal).GetValueOrDefault,
        };
    }

    /// <summary>Options with what the files say themselves about how to lint them.</summary>
    public LintOptions Complete(LintOptions options, ParsedCommand command, Host host) =>
        options with
        {
            Configurations = Configurations,
            ConfigurationOf = ConfigurationOf,
            EditorSeverities = path => Editors.Of(WholePathOf(path)),
            CurrentFolder = CurrentFolder,
            Lowering = LoweringOf(command, host),
            IsWholeFolder = AreWholeFolder,
            Today = DateTime.Today,
            HonoursSuppressions = !command.Has("no-ignores"),
        };

    /// <summary>Tells the user what was asked for and is not there.</summary>
    public void SayNotices(Host host)
    {
        foreach (var notice in Notices)
            host.Say(notice);

        foreach (var path in Unknown)
            host.Say($"{path} is not a kind of file that RunbookLint reads; nothing in it was checked");
    }

    /// <summary>Where the configurations of a run are looked for.</summary>
    /// <exception cref="UsageException">The one that the command line names is not there.</exception>
    public static ConfigurationFiles ConfigurationsOf(ParsedCommand command, Host host, Discovery discovery)
    {
        var configurations = new ConfigurationFiles(discovery.CurrentFolder, discovery.Shown, discovery.IsPlain);
        var isOff = command.Has("no-config") || command.Has("isolated");

        // What the command line says goes before what a variable says.
        if (command.Value("config") is { } path && !(isOff && command.SourceOf("config") != "--config"))
        {
            var full = host.Named(path);
            if (!File.Exists(full))
                throw new UsageException($"--config {path}: there is no such file");

            configurations.Use(full);
        }
        else if (isOff)
        {
            configurations.SwitchOff();
        }

        return configurations;
    }

    private static int Find(IReadOnlyList<string> paths, ParsedCommand command, Discovery discovery)
    {
        foreach (var path in paths.Where(path => path != StandardInput))
            discovery.Add(path);

        foreach (var path in command.Listed ?? [])
            discovery.AddListed(path);

        return discovery.Files.Count;
    }

    private static List<DecodedSource> Read(InputFile[] files, int jobs, RunMonitor monitor, CancellationToken cancellation)
    {
        var read = new DecodedSource?[files.Length];
        ForEach(files.Length, jobs, cancellation, index =>
        {
            read[index] = Read(files[index], MayMatter);
            monitor.Progress?.Advance();
        });

        // A file that names one that matters does matter, and so does what names that one.
        var leads = new Leads();
        var isNew = new bool[files.Length];
        for (var round = 0; round < FollowLimits.NamingFiles; round++)
        {
            var found = false;
            for (var index = 0; index < files.Length; index++)
            {
                if (read[index] is null || isNew[index] != (round > 0))
                    continue;

                leads.Add(files[index].FullPath);
                (found, isNew[index]) = (true, false);
            }

            if (!found)
                break;

            ForEach(files.Length, jobs, cancellation, index =>
            {
                if (read[index] is null && Read(files[index], (path, content) => content.Problem is null && !content.IsTooLarge && leads.LeadTo(path, content.Bytes.AsSpan(0, content.Length))) is { } source)
                    (read[index], isNew[index]) = (source with { IsLead = true }, true);
            });
        }

        var folders = new ReadFolders(read.OfType<DecodedSource>());
        return [.. read.Select((source, index) => source ?? (folders.Need(files[index].ShownPath) ? Decode(files[index].ShownPath, FileContent.Read(files[index].FullPath)) : null)).OfType<DecodedSource>()];
    }

    private static void ForEach(int count, int jobs, CancellationToken cancellation, Action<int> act)
    {
        if (jobs > 1 && count >= 32)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, act);
            return;
        }

        for (var index = 0; index < count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            act(index);
        }
    }

    /// <summary>A file as text, or null when it cannot matter. What the user names is always parsed, so that its mistakes are told.</summary>
    private static DecodedSource? Read(InputFile file, Func<string, FileContent, bool> matters)
    {
        var content = FileContent.Read(file.FullPath, ref buffer);
        if (!file.IsNamed && !matters(file.FullPath, content))
            return null;

        var source = Decode(file.ShownPath, content);
        return file.IsNamed || !IsForeign(source) ? source : null;
    }

    /// <summary>Whether it cannot be read, and is a script in a language that would not be read anyway.</summary>
    private static bool IsForeign(DecodedSource source) =>
        source.Problem is not null && source.File.Content.StartsWith("#!", StringComparison.Ordinal)
        && FileLanguage.Of(Fragment.Whole(source.File), source.File.Path) == FragmentLanguage.None;

    private static bool IsUnknown(DecodedSource source) => source.Problem is null && FileLanguage.Of(source.File) == FragmentLanguage.None;

    private static bool MayMatter(string path, FileContent content) =>
        content.Problem is not null || content.IsTooLarge ? !content.IsSpecial : !IsProgram(content) && Prefilter.MayMatter(content.Bytes.AsSpan(0, content.Length));

    /// <summary>Whether it is an executable of Linux, such as <c>/usr/bin/crontab</c>: what its name promises is then no promise.</summary>
    private static bool IsProgram(FileContent content) => content.Bytes.AsSpan(0, content.Length).StartsWith("\u007fELF"u8);

    /// <summary>What was read of a file, as text.</summary>
    public static DecodedSource Decode(string path, FileContent content) =>
        content.Problem is { } problem ? SourceDecoder.Unreadable(path, $"the file cannot be read: {problem}")
        : content.IsTooLarge ? SourceDecoder.TooLarge(path)
        : SourceDecoder.Decode(path, content.Bytes, content.Length);

    private static Func<string, string> FromRoot(IEnumerable<(string Shown, string FullPath, string Root)> roots, string folder)
    {
        var known = roots.GroupBy(file => file.Shown, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var otherwise = Discovery.RootOf(folder);

        return path =>
        {
            var (full, root) = known.TryGetValue(path, out var file) ? (file.FullPath, file.Root) : (Path.GetFullPath(path, folder), otherwise);
            var relative = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
            return relative.StartsWith("../", StringComparison.Ordinal) ? full : relative;
        };
    }
}
