using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>watch -n 60 command</c>: the same command again and again, for a person to look at.</summary>
internal sealed class WatchLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-n", "--interval", "-q"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var start = Options.Read(launch.Words, 1, OptionsWithValue).End;
        if (launch.From(start) is not { } inner)
            return LaunchStep.Nothing;

        var nodes = inner.Words is [var script] ? ShellLauncher.Script(script, inner, context) : Launcher.Run(inner, context);
        return nodes.IsEmpty ? LaunchStep.Nothing : LaunchStep.Done([Region.Repeat(launch.Span, nodes)]);
    }
}
