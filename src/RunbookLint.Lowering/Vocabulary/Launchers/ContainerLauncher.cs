using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

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

        launch = launch with { Scope = launch.Scope with { Variables = Environment(options, launch.Scope.Variables, context) } };
        launch = launch.WithoutLimits();
        if (options.Value("-m", "--memory") is { } memory)
            launch = launch.With(SettingNames.Memory, MemoryFacts.FromDocker(memory));

        var inner = verb == "run" ? ContainerImage.Enter(launch, launch.Words[options.End], options.Value("--entrypoint"), options.End + 1) : launch.From(options.End + 1);
        MountedFile[] mounts = [.. Mounts(options, context.Document)];
        var step = inner is null || mounts.Length == 0 ? LaunchStep.To(inner) : LaunchStep.Done(context.Within(mounts, () => Launcher.Run(inner, context)));
        return step with { IsDetached = launch.Words.Take(options.End).Skip(index + 1).Any(word => word.Text is "--detach" or "--detach=true" || Options.IsFlag(word, 'd', "ipt")) };
    }

    /// <summary>A container sees nothing of the shell that starts it but what it is given; a name alone passes the shell's value on.</summary>
    private static ImmutableDictionary<string, Argument> Environment(Options options, ImmutableDictionary<string, Argument> outer, LoweringContext context)
    {
        var variables = outer.Clear();

        foreach (var file in options.Values("--env-file"))
        {
            if (context.ReadFile(file) is { } content)
                variables = variables.SetItems(EnvironmentFile.Read(content, EnvironmentSyntax.Docker).Select(variable => new KeyValuePair<string, Argument>(variable.Name, variable.Value)));
        }

        foreach (var variable in options.Values("-e", "--env"))
        {
            var equals = variable.Text.IndexOf('=');
            if (equals > 0)
                variables = variables.SetItem(variable.Text.Substring(0, equals), variable.From(equals + 1));
            else if (outer.TryGetValue(variable.Text, out var passed))
                variables = variables.SetItem(variable.Text, passed);
        }

        return variables;
    }

    /// <summary><c>-v ./a.toml:/a.toml</c> and <c>--mount type=bind,source=./a.toml,target=/a.toml</c>.</summary>
    private static IEnumerable<MountedFile> Mounts(Options options, SourceFile from)
    {
        foreach (var volume in options.Values("-v", "--volume"))
        {
            if (BindMount.Read(volume.Text, from) is { } mount)
                yield return mount;
        }

        foreach (var volume in options.Values("--mount"))
        {
            var parts = volume.Text.Split(',').Select(part => part.Split(['='], 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
            var source = parts["source"].Concat(parts["src"]).FirstOrDefault();
            var target = parts["target"].Concat(parts["dst"]).Concat(parts["destination"]).FirstOrDefault();
            if (source is not null && target is not null && BindMount.Read(source + ":" + target, from) is { } mount)
                yield return mount;
        }
    }
}
