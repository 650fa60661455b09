using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Configuration;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint config WHAT</c>: tells which settings count and where they come from.</summary>
internal static class ConfigCommand
{
    private const string FileName = ".runbooklint.yaml";
    private const string SchemaName = ".runbooklint.schema.json";

    private static readonly string[] Parts = ["show", "files", "schema", "init", "validate"];

    /// <summary>The keys of a configuration that options stand for.</summary>
    private static readonly (string Key, string Option)[] Options =
    [
        ("profile", "profile"), ("minSeverity", "min-severity"), ("minConfidence", "min-confidence"), ("failOn", "fail-on"), ("maxWarnings", "max-warnings"),
        ("select", "select"), ("extendSelect", "extend-select"), ("ignore", "ignore"), ("severity", "severity"), ("targets", "target"), ("values", "values"), ("asOf", "as-of"),
    ];

    /// <summary>Does what the first argument asks for.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var (part, rest) = command.Action("config", Parts);

        return part switch
        {
            "show" => Show(rest, host),
            "files" => Files(rest, host),
            "schema" => Schema(host),
            "init" => Init(host),
            _ => Validate(rest, host),
        };
    }

    private static int Show(ParsedCommand command, Host host)
    {
        var path = One(command);
        if (path is not null && !Path.Exists(Path.GetFullPath(path, host.Folder)))
            throw new UsageException($"no such file: {path}");

        var inputs = Inputs.OfOne(command, host, path is null ? Path.Combine(host.Folder, "runbook") : Path.GetFullPath(path, host.Folder));
        var shown = inputs.Files[0];
        var options = inputs.Complete(CheckCommand.ReadOptions(command), command, host);
        var given = Options.Where(pair => command.Values(pair.Option).Any()).ToDictionary(pair => pair.Key, pair => command.SourceOf(pair.Option)!, StringComparer.Ordinal);

        var text = new StringWriter();
        new ConfigurationPrinter(options, given, id => inputs.Editors.SourceOf(id, inputs.WholePathOf(shown)) is var (file, line) ? (inputs.Shown(file), line) : null).Write(shown, path is null ? "files of this folder" : shown, text);
        host.Output.Write(Redaction.Mask(text.ToString()));
        return Complain(inputs.Configurations, host);
    }

    private static int Files(ParsedCommand command, Host host)
    {
        var inputs = Inputs.Load(command, host);
        foreach (var path in inputs.Files)
            host.Output.Write(Harmless.Path(path) + "\n");

        if (command.Has("verbose"))
        {
            foreach (var path in inputs.Excluded)
                host.Messages.WriteLine($"skipped {path}: {inputs.ConfigurationOf(path)?.File.Path} excludes it");

            host.Messages.WriteLine($"{inputs.Files.Length} checked, {inputs.Skipped} skipped (excluded, ignored, hidden, or outside of the root)");
        }

        inputs.SayNotices(host);
        var code = Complain(inputs.Configurations, host);
        return code != ExitCodes.Clean ? code : inputs.Notices.IsEmpty ? ExitCodes.Clean : ExitCodes.Incomplete;
    }

    private static int Schema(Host host)
    {
        host.Output.Write(ConfigurationSchema.Text());
        return ExitCodes.Clean;
    }

    private static int Init(Host host)
    {
        if (ConfigurationFiles.In(host.Folder) is { } existing)
            throw new UsageException($"{Path.GetRelativePath(host.Folder, existing)} is there already; it is not overwritten");

        AtomicFile.Write(Path.Combine(host.Folder, SchemaName), ConfigurationSchema.Text());
        AtomicFile.Write(Path.Combine(host.Folder, FileName), ConfigurationTemplate.Text("./" + SchemaName));
        host.Messages.WriteLine($"wrote {FileName}, and {SchemaName} for editors");
        return ExitCodes.Clean;
    }

    private static int Validate(ParsedCommand command, Host host)
    {
        var path = One(command);
        if (path is not null && !File.Exists(Path.GetFullPath(path, host.Folder)))
            throw new UsageException($"no such file: {path}");

        var files = new ConfigurationFiles(RealPath.Of(host.Folder) ?? host.Folder, full => Path.GetRelativePath(RealPath.Of(host.Folder) ?? host.Folder, full).Replace('\\', '/'), _ => false);
        if (path is not null)
            files.Use(Path.GetFullPath(path, host.Folder));

        if (files.Of(RealPath.Of(host.Folder) ?? host.Folder) is null)
            throw new UsageException("there is no configuration here or in the folders around; 'runbooklint config init' writes one");

        var code = Complain(files.All, host);
        if (code == ExitCodes.Clean)
            host.Messages.WriteLine($"{files.All[0].File.Path} is good");

        return code;
    }

    private static int Complain(IEnumerable<ConfigurationFile> configurations, Host host) =>
        ConfigurationProblems.Say(configurations, host) ? ExitCodes.Usage : ExitCodes.Clean;

    private static string? One(ParsedCommand command) =>
        command.Arguments.Count < 2 ? command.Arguments.FirstOrDefault() : throw new UsageException("one file at a time");
}
