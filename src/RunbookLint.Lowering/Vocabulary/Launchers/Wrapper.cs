using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>A program whose command follows its own options, and changes nothing about it: <c>sudo</c>, <c>nohup</c>, <c>timeout</c>.</summary>
/// <param name="Name">The program.</param>
/// <param name="OptionsWithValue">Its options that take the next word.</param>
/// <param name="Operands">How many words of its own stand before the command.</param>
internal sealed record Wrapper(string Name, ImmutableArray<string> OptionsWithValue, int Operands = 0) : ILauncher
{
    /// <summary>All of them, sorted.</summary>
    public static readonly ImmutableArray<Wrapper> All =
    [
        new("builtin", []),
        new("caffeinate", ["-t", "-w"]),
        new("catatonit", []),
        new("cgexec", ["-g"]),
        new("chronic", []),
        new("chrt", [], Operands: 1),
        new("command", []),
        new("doas", ["-u", "-C"]),
        new("dumb-init", ["-r", "--rewrite"]),
        new("env", ["-u", "--unset", "-C", "--chdir", "-S"]),
        new("exec", ["-a"]),
        new("gosu", [], Operands: 1),
        new("ionice", ["-c", "-n", "-p", "-P", "-u", "--class", "--classdata"]),
        new("nice", ["-n", "--adjustment"]),
        new("nohup", []),
        new("noglob", []),
        new("numactl", ["-N", "-m", "-C", "-i", "-p", "-l"]),
        new("screen", ["-S", "-L", "-Logfile", "-T", "-h", "-c"]),
        new("setsid", []),
        new("stdbuf", ["-i", "-o", "-e"]),
        new("strace", ["-e", "-o", "-p", "-s", "-P"]),
        new("su-exec", [], Operands: 1),
        new("sudo", ["-u", "-g", "-h", "-p", "-C", "-T", "-r", "-t", "-U", "-D", "-R", "--user", "--group", "--host", "--prompt", "--chdir"]),
        new("taskset", [], Operands: 1),
        new("time", ["-f", "-o", "--format", "--output"]),
        new("timeout", ["-s", "-k", "--signal", "--kill-after"], Operands: 1),
        new("tini", ["-p", "-e"]),
        new("unbuffer", []),
        new("wsl", ["-d", "--distribution", "-u", "--user", "--cd"]),
        new("xargs", ["-I", "-n", "-P", "-L", "-d", "-a", "-E", "-s", "--max-args", "--max-procs", "--replace", "--delimiter", "--arg-file"]),
    ];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        if (Name is "nohup" or "setsid")
            launch = launch with { Scope = launch.Scope.Unattended(Name, launch.Words[0].Span) };

        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        var start = options.End + Operands;

        while (start < launch.Words.Length && IsAssignment(launch.Words[start], out var equals))
        {
            var (name, value) = (launch.Words[start].Text.Substring(0, equals), launch.Words[start].From(equals + 1));
            launch = launch with { Scope = launch.Scope with { Variables = launch.Scope.Variables.SetItem(name, value) } };
            start++;
        }

        // `screen -dmS load`: in a window that nobody looks at.
        var isDetached = Name == "screen" && launch.Words.Take(start).Any(word => Options.IsFlag(word, 'd', "mSLUAa") && word.Text.IndexOf('m') > 0);
        return LaunchStep.To(launch.From(start)) with { IsDetached = isDetached };
    }

    private static bool IsAssignment(Argument word, out int equals)
    {
        equals = word.Text.IndexOf('=');
        return equals > 0 && word.Text.Take(equals).All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(word.Text[0]);
    }
}
