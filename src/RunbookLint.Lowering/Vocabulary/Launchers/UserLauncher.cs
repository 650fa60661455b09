namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>su - tidb -c 'script'</c> and <c>runuser -u tidb -- command</c>.</summary>
internal sealed class UserLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-c", "--command", "-s", "--shell", "-g", "-G", "-u", "--user", "--session-command", "-w"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        if (options.Value("-u", "--user") is not null)
            return LaunchStep.To(launch.From(options.End));

        // `su - user -c script`: the option may stand behind the user, and a lone dash is a word.
        for (var index = 1; index < launch.Words.Length - 1; index++)
        {
            if (launch.Words[index].Text is "-c" or "--command")
                return LaunchStep.Done(ShellLauncher.Script(launch.Words[index + 1], launch, context));
        }

        return launch.Input is { } input ? LaunchStep.Done(ShellLauncher.Script(input, launch, context)) : LaunchStep.Nothing;
    }
}
