namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>ansible hosts -m shell -a 'script'</c>, the ad-hoc command.</summary>
internal sealed class AnsibleLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-m", "--module-name", "-a", "--args", "-i", "--inventory", "-u", "-e", "-l", "-f", "-B", "-P", "--become-user"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var before = Options.Read(launch.Words, 1, OptionsWithValue);
        var after = Options.Read(launch.Words, before.End + 1, OptionsWithValue);
        var module = (after.Value("-m", "--module-name") ?? before.Value("-m", "--module-name"))?.Text ?? "command";
        var script = after.Value("-a", "--args") ?? before.Value("-a", "--args");

        return script is not null && module.Substring(module.LastIndexOf('.') + 1) is ("shell" or "command" or "raw")
            ? LaunchStep.Done(ShellLauncher.Script(script, launch, context))
            : LaunchStep.Nothing;
    }
}
