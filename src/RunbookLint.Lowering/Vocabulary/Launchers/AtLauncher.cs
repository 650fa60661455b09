using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>at 02:00</c> and <c>batch</c>: a script on standard input, or in a file, that runs once, later.</summary>
internal sealed class AtLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-f", "-q", "-t"];
    private static readonly string[] Others = ["-l", "-r", "-d", "-c", "-V"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        launch = launch with { Scope = launch.Scope.Unattended("at", launch.Words[0].Span) };
        var before = Options.Read(launch.Words, 1, OptionsWithValue);

        // The time stands anywhere among the options: `at 03:00 -f run.sh`, `at now + 1 hour -f run.sh`.
        var file = before.Value("-f");
        for (var index = before.End; index < launch.Words.Length - 1 && file is null; index++)
            file = launch.Words[index].Text == "-f" ? launch.Words[index + 1] : null;

        if (before.Has(Others))
            return LaunchStep.Nothing;

        if (file is not null)
            return Later(ShellLauncher.RunFile(launch, file, context, isShell: true), launch);

        return launch.Input is { } script ? Later(ShellLauncher.Script(script, launch, context), launch) : LaunchStep.Nothing;
    }

    /// <summary><c>now + 2 days</c> is a wait before the job; a time of the day is not known to be far away.</summary>
    private static LaunchStep Later(ImmutableArray<PlanNode> job, Launch launch)
    {
        var words = launch.Words;
        for (var index = 1; index + 2 < words.Length && !job.IsEmpty; index++)
        {
            if (words[index].Text == "+" && int.TryParse(words[index + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && LongWait.Time(count, words[index + 2].Text) is { } time)
            {
                return LaunchStep.Done([.. LongWait.Of(time, launch.Span, words[index + 1].Span), .. job]);
            }
        }

        return LaunchStep.Done(job);
    }
}
