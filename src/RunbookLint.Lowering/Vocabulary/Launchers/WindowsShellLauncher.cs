using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>cmd /c br log stop</c>, <c>powershell -Command "br log stop"</c>: what stands behind the switch is a command line.</summary>
/// <param name="Language">The language of the command line.</param>
/// <param name="Switches">What it stands behind, in lower case.</param>
internal sealed record WindowsShellLauncher(FragmentLanguage Language, ImmutableArray<string> Switches) : ILauncher
{
    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        for (var index = 1; index + 1 < launch.Words.Length; index++)
        {
            if (!Switches.Contains(launch.Words[index].Text.ToLowerInvariant()))
                continue;

            var line = launch.Words.RemoveRange(0, index + 1);
            return LaunchStep.Done(line.Length > 1 ? Launcher.Run(launch with { Words = WithoutExtension(line) }, context) : context.LowerGuessed(line[0].Script, Language, launch.Scope));
        }

        return LaunchStep.Nothing;
    }

    /// <summary><c>br.exe</c> is <c>br</c>.</summary>
    private static ImmutableArray<Argument> WithoutExtension(ImmutableArray<Argument> words) =>
        words[0].Text.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? words.SetItem(0, words[0].Slice(0, words[0].Text.Length - 4)) : words;
}
