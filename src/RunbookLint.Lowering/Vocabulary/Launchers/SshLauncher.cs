namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>ssh [options] host command…</c>, or a script on standard input. The other machine has its own variables.</summary>
internal sealed class SshLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue =
        ["-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-p", "-Q", "-R", "-S", "-W", "-w", "-B"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context) => Follow(launch, context) with { IsDetached = GoesToBackground(launch) };

    /// <summary><c>ssh -f</c>, <c>ssh -nf</c></summary>
    private static bool GoesToBackground(Launch launch) =>
        launch.Words.Take(Options.Read(launch.Words, 1, OptionsWithValue).End).Any(word => Options.IsFlag(word, 'f', "46AaCGgKkMnqTtvXxYy"));

    private static LaunchStep Follow(Launch launch, LoweringContext context)
    {
        var host = Options.Read(launch.Words, 1, OptionsWithValue).End;
        var remote = launch with { Scope = launch.Scope with { Variables = launch.Scope.Variables.Clear() } };
        if (host < launch.Words.Length)
            remote = remote.OnMachine(launch.Words[host]);

        var start = Options.Read(launch.Words, host + 1, OptionsWithValue).End;

        if (start == launch.Words.Length - 1)
            return LaunchStep.Done(ShellLauncher.Script(launch.Words[start], remote, context));

        if (start < launch.Words.Length)
            return LaunchStep.To(remote.From(start));

        return launch.Input is { } input ? LaunchStep.Done(ShellLauncher.Script(input, remote, context)) : LaunchStep.Nothing;
    }
}
