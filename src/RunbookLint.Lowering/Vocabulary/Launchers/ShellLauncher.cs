using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>sh -c 'script'</c>, <c>bash script.sh</c>, and a shell that reads its script from standard input.</summary>
internal sealed class ShellLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-c", "-o", "-O", "--rcfile", "--init-file"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        launch = launch with { Scope = launch.Scope with { StopsOnError = StopsOnError(launch.Words, options.End) } };
        if (options.Value("-c") is { } script)
            return LaunchStep.Done(Script(script, WithArguments(launch, launch.Words.IndexOf(script) + 1), context));

        if (options.Has("-n", "--version", "--help"))
            return LaunchStep.Nothing;

        if (options.End < launch.Words.Length && !options.Has("-s"))
            return LaunchStep.Done(RunFile(WithArguments(launch, options.End), launch.Words[options.End], context, isShell: true));

        return launch.Input is { } input ? LaunchStep.Done(Script(input, launch, context)) : LaunchStep.Nothing;
    }

    /// <summary><c>bash -e</c>, <c>sh -exc '…'</c>, <c>bash -o errexit</c>.</summary>
    private static bool StopsOnError(ImmutableArray<Argument> words, int end)
    {
        for (var index = 1; index < end && index < words.Length; index++)
        {
            var word = words[index].Text;
            if ((word.Length > 1 && word[0] == '-' && word[1] != '-' && word.IndexOf('e') > 0) || word == "errexit")
                return true;

            // The script itself is no option.
            if (word is "-c")
                return false;
        }

        return false;
    }

    /// <summary>The launch with the words behind one as <c>$1</c> and so on: that one is the script, or <c>$0</c> behind <c>-c</c>.</summary>
    public static Launch WithArguments(Launch launch, int first) => launch with
    {
        Scope = launch.Scope with { Positional = first < launch.Words.Length ? launch.Words.RemoveRange(0, first + 1) : null },
    };

    /// <summary>The plan of a text that a shell runs.</summary>
    public static ImmutableArray<PlanNode> Script(Argument script, Launch launch, LoweringContext context) =>
        context.Lower(script.Script, FragmentLanguage.Shell, launch.Scope);

    /// <summary>The plan of a script that is run by its path; nothing when it cannot be read.</summary>
    public static ImmutableArray<PlanNode> RunFile(Launch launch, Argument path, LoweringContext context, bool isShell = false)
    {
        if ((!isShell && path.Text.IndexOf('/') < 0 && path.IsKnown) || context.ReadFile(path) is not { } content)
            return [];

        return isShell || FileLanguage.IsShell(path.Text, content.Text) ? context.Lower(content, FragmentLanguage.Shell, launch.Scope) : [];
    }
}
