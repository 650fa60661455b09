namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>tmux new-session -d -s load 'command'</c> and <c>tmux send-keys -t load 'command' Enter</c>.</summary>
internal sealed class TmuxLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-c", "-e", "-F", "-n", "-s", "-t", "-x", "-y", "-L", "-S", "-f", "-N"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var verb = Options.Read(launch.Words, 1, OptionsWithValue).End;
        if (verb >= launch.Words.Length)
            return LaunchStep.Nothing;

        var start = Options.Read(launch.Words, verb + 1, OptionsWithValue).End;
        if (launch.From(start) is not { } inner)
            return LaunchStep.Nothing;

        var name = launch.Words[verb].Text;
        LaunchStep step = name switch
        {
            "new" or "new-session" or "neww" or "new-window" or "split-window" when inner.Words.Length > 1 => LaunchStep.To(inner),
            "new" or "new-session" or "neww" or "new-window" or "split-window" or "send" or "send-keys" => LaunchStep.Done(ShellLauncher.Script(inner.Words[0], inner, context)),
            _ => LaunchStep.Nothing,
        };

        // Keys that are sent to one window are run there one after the other.
        var isDetached = name is "new" or "new-session" ? launch.Words.Take(start).Skip(verb + 1).Any(word => Options.IsFlag(word, 'd', "ADEPXs")) : name is not ("send" or "send-keys");
        return step with { IsDetached = isDetached };
    }
}
