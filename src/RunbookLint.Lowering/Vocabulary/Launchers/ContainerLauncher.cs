using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>docker run IMAGE command</c>, <c>docker exec CONTAINER command</c>, and the same of its relatives.</summary>
internal sealed class ContainerLauncher : ILauncher
{
    private static readonly HashSet<string> OptionsWithValue = new(StringComparer.Ordinal)
    {
        "-a", "-c", "-e", "-h", "-l", "-m", "-p", "-u", "-v", "-w", "-f", "--add-host", "--attach", "--cap-add", "--cap-drop", "--cgroup-parent", "--cidfile", "--cpu-shares",
        "--cpus", "--cpuset-cpus", "--device", "--dns", "--dns-search", "--entrypoint", "--env", "--env-file", "--expose", "--file", "--gpus", "--group-add", "--health-cmd",
        "--hostname", "--ip", "--ipc", "--label", "--link", "--log-driver", "--log-opt", "--mac-address", "--memory", "--memory-reservation", "--memory-swap", "--mount",
        "--name", "--net", "--network", "--network-alias", "--oom-score-adj", "--pid", "--pids-limit", "--platform", "--pod", "--project-name", "--publish", "--pull", "--restart",
        "--runtime", "--security-opt", "--shm-size", "--stop-signal", "--stop-timeout", "--storage-opt", "--sysctl", "--tmpfs", "--ulimit", "--user", "--userns", "--uts",
        "--volume", "--volume-driver", "--volumes-from", "--workdir", "--context", "--host", "-H", "--config", "--log-level", "--namespace", "-n",
    };

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var index = Options.Read(launch.Words, 1, OptionsWithValue).End;
        if (index < launch.Words.Length && launch.Words[index].Text is "compose" or "container")
            index = Options.Read(launch.Words, index + 1, OptionsWithValue).End;

        var verb = index < launch.Words.Length ? launch.Words[index].Text : "";
        if (verb is not ("run" or "exec"))
            return LaunchStep.Nothing;

        var options = Options.Read(launch.Words, index + 1, OptionsWithValue);
        if (options.End >= launch.Words.Length)
            return LaunchStep.Nothing;

        foreach (var variable in options.Values("-e", "--env").Where(variable => variable.Text.IndexOf('=') > 0))
        {
            var equals = variable.Text.IndexOf('=');
            launch = launch with { Scope = launch.Scope with { Variables = launch.Scope.Variables.SetItem(variable.Text.Substring(0, equals), variable.From(equals + 1)) } };
        }

        if (options.Value("-m", "--memory") is { } memory)
            launch = launch.With(SettingNames.Memory, MemoryFacts.FromDocker(memory));

        return LaunchStep.To(verb == "run" ? ContainerImage.Enter(launch, launch.Words[options.End], options.Value("--entrypoint"), options.End + 1) : launch.From(options.End + 1));
    }
}
