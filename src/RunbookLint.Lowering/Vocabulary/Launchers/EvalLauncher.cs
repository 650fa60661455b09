namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>eval</c>: its words, joined, are a script.</summary>
internal sealed class EvalLauncher : ILauncher
{
    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var words = launch.Words.RemoveAt(0);
        return words.IsEmpty ? LaunchStep.Nothing : LaunchStep.Done(ShellLauncher.Script(words is [var only] ? only : Argument.Join(words), launch, context));
    }
}
