using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What the runner of a job says about the commands in it: the limits of its container, and which machine it is.</summary>
internal static class JobMachine
{
    /// <summary>The options of <c>docker create</c> whose value may be taken for the limit.</summary>
    private static readonly string[] OptionsWithValue = ["-m", "--memory", "--cpus", "--memory-swap", "--user", "-u", "--network", "-v", "--volume", "-e", "--env", "--name", "--hostname", "--entrypoint"];

    /// <summary>The scope of the steps of a job.</summary>
    public static LoweringScope In(string name, YamlNode job, WorkflowScope workflow, LoweringScope scope)
    {
        if (workflow.Text.Read(job["container"]["options"], workflow.Values) is { } line
            && Options.Read(Words.In(line), 0, OptionsWithValue).Value("-m", "--memory") is { } limit)
            scope = scope with { Facts = scope.Facts.With(SettingNames.Memory, MemoryFacts.FromDocker(limit)) };

        foreach (var label in job["runs-on"].Items.Append(job["runs-on"]).Append(job["runs-on"]["labels"]))
        {
            if (IsHosted(job["runs-on"]) && workflow.Text.Read(label, workflow.Values) is { } runner)
                scope = HostedRunner.On(runner.ToSetting(), HostedRunner.OfGitHub, scope);
        }

        if (!BringsCluster(job) || !IsHosted(job["runs-on"]))
            return scope;

        var machine = Setting<string>.Known(workflow.Text.File.Path + "/" + name, workflow.Text.Locate(job));
        return scope with { Facts = scope.Facts.WithDefault(SettingNames.Machine, machine) };
    }

    /// <summary>Whether the job itself starts the cluster that it works on.</summary>
    private static bool BringsCluster(YamlNode job) =>
        !job["services"].Entries.IsEmpty || job["steps"].Items.Any(step => step["run"].Text?.IndexOf("tiup playground", StringComparison.Ordinal) >= 0);

    /// <summary>Each job on a hosted runner has a machine of its own.</summary>
    private static bool IsHosted(YamlNode runner) =>
        runner.Items.Append(runner).Append(runner["labels"]).All(label => label.Text?.StartsWith("self-hosted", StringComparison.OrdinalIgnoreCase) != true);
}
