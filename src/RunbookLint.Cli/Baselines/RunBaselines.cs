using RunbookLint.Baselines;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Files;
using RunbookLint.Configuration;

namespace RunbookLint.Cli.Baselines;

/// <summary>The baselines of a run: every file is measured by that of its own configuration.</summary>
internal sealed class RunBaselines
{
    private readonly Dictionary<ConfigurationFile, BaselineFile> byConfiguration = new(ReferenceEqualityComparer.Instance);
    private readonly BaselineFile ofRun;
    private readonly BaselineFile otherwise;
    private readonly Inputs inputs;
    private readonly Host host;

    /// <summary>Finds them, whether they exist or not.</summary>
    public RunBaselines(ParsedCommand command, Inputs inputs, Host host)
    {
        (this.inputs, this.host) = (inputs, host);
        ofRun = otherwise = BaselineFile.Of(command, host);

        // One that the command line names is for all files, and so is that of a configuration for all files.
        if (command.Value("baseline") is not null || command.Value("config") is not null)
            return;

        foreach (var configuration in inputs.Configurations)
            byConfiguration[configuration] = BaselineFile.Of(configuration, ofRun, inputs.CurrentFolder, host);

        if (inputs.ConfigurationOf(inputs.Shown(Path.Combine(BaselineFile.StartOf(command, host), "runbook"))) is not null)
            otherwise = BaselineFile.WithoutConfiguration(command, host);
    }

    /// <summary>All of them, each once.</summary>
    public IEnumerable<BaselineFile> All => byConfiguration.Values.Prepend(otherwise).Prepend(ofRun).DistinctBy(file => file.FullPath);

    /// <summary>Those that count: what somebody names has to be there.</summary>
    public IEnumerable<BaselineFile> Recorded => All.Where(file => file.Exists || file.IsNamed);

    /// <summary>Those that new findings belong in; at least one.</summary>
    public IEnumerable<BaselineFile> Written => inputs.Files.Select(Of).DefaultIfEmpty(otherwise).DistinctBy(file => file.FullPath).OrderBy(file => file.FullPath, StringComparer.Ordinal);

    /// <summary>What the run looked at, seen from a baseline.</summary>
    public BaselineScope ScopeOf(BaselineFile file) => RunScope.Of(inputs, host, file.Folder) with { Covers = shown => Covers(file, shown) };

    /// <summary>Whether a baseline measures a file by its whole path.</summary>
    public bool CoversWhole(BaselineFile file, string full) => Covers(file, inputs.Shown(full));

    private bool Covers(BaselineFile file, string shown) => Of(shown).FullPath == file.FullPath;

    private BaselineFile Of(string shown) =>
        byConfiguration.Count > 0 && inputs.ConfigurationOf(shown) is { } configuration && byConfiguration.TryGetValue(configuration, out var own) ? own : otherwise;
}
