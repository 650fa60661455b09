namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>flock FILE command</c> and <c>flock FILE -c 'script'</c>.</summary>
internal sealed class LockLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-w", "--wait", "--timeout", "-E", "--conflict-exit-code"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var start = Options.Read(launch.Words, 1, OptionsWithValue).End + 1;
        if (start <= launch.Words.Length)
            launch = launch.With(FactNames.Lock, launch.Words[start - 1].ToSetting());

        if (start < launch.Words.Length - 1 && launch.Words[start].Text is "-c" or "--command")
            return LaunchStep.Done(ShellLauncher.Script(launch.Words[start + 1], launch, context));

        return LaunchStep.To(launch.From(start));
    }
}
