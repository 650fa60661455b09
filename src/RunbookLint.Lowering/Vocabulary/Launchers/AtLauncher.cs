namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>at 02:00</c> and <c>batch</c>: a script on standard input, or in a file, that runs once, later.</summary>
internal sealed class AtLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-f", "-q", "-t"];
    private static readonly string[] Others = ["-l", "-r", "-d", "-c", "-V"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var before = Options.Read(launch.Words, 1, OptionsWithValue);

        // The time stands anywhere among the options: `at 03:00 -f run.sh`, `at now + 1 hour -f run.sh`.
        var file = before.Value("-f");
        for (var index = before.End; index < launch.Words.Length - 1 && file is null; index++)
            file = launch.Words[index].Text == "-f" ? launch.Words[index + 1] : null;

        if (before.Has(Others))
            return LaunchStep.Nothing;

        if (file is not null)
            return LaunchStep.Done(ShellLauncher.RunFile(launch, file, context, isShell: true));

        return launch.Input is { } script ? LaunchStep.Done(ShellLauncher.Script(script, launch, context)) : LaunchStep.Nothing;
    }
}
