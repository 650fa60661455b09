namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>eval</c>: its words, joined, are a script.</summary>
internal sealed class EvalLauncher : ILauncher
{
    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var words = launch.Words.RemoveAt(0);
        return words switch
        {
            [] => LaunchStep.Nothing,
            [var only] => LaunchStep.Done(ShellLauncher.Script(only, launch, context)),
            _ => LaunchStep.To(launch.From(1)),
        };
    }
}
