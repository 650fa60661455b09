using System.Collections.Immutable;
using RunbookLint.Baselines;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Files;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Baselines;

/// <summary>What a run does not show because it was there before: in a baseline, in a revision, outside of a commit.</summary>
/// <param name="command">The command line.</param>
/// <param name="inputs">What the run looks at.</param>
/// <param name="host">The surroundings.</param>
/// <param name="staged">What is to be committed, when only that is asked for.</param>
internal sealed class KnownFindings(ParsedCommand command, Inputs inputs, Host host, StagedCheck? staged = null)
{
    private const string Justification = "it was there when the baseline was made";

    private readonly RunBaselines? baselines = command.Has("no-baseline") ? null : new(command, inputs, host);
    private readonly ComparedRevision? revision = ComparedRevision.Of(command, host);
    private ImmutableArray<(BaselineFile File, Baseline Baseline)>? recorded;
    private ImmutableArray<BaselineEntry> stale = [];

    /// <summary>The baselines of the run, read when they are needed first.</summary>
    private ImmutableArray<(BaselineFile File, Baseline Baseline)> Recorded => recorded ??= [.. (baselines?.Recorded ?? []).Select(file => (file, file.Read()))];

    /// <summary>Options that show enough to compare: what is only hidden by its severity is not mended.</summary>
    public LintOptions Widen(LintOptions options) => Recorded.IsEmpty && revision is null && staged is null ? options : options with { MinSeverity = Severity.Info };

    /// <summary>The report without what is known, as the options show it.</summary>
    public LintReport Hide(LintReport report, LintOptions options)
    {
        foreach (var (file, baseline) in Recorded)
        {
            var result = baseline.Apply(report, baselines!.ScopeOf(file), Justification);
            (report, stale) = (result.Report, [.. stale, .. result.Stale]);
        }

        if (revision is not null)
            report = revision.Hide(report, inputs, Widen(options), baselines, Recorded);

        if (staged is not null)
            report = staged.Hide(report, inputs, Widen(options), baselines, Recorded);

        return report.As(options);
    }

    /// <summary>Tells the user what the baseline holds too much.</summary>
    public void SayStale()
    {
        var count = stale.Sum(entry => entry.Count);

        // Under other versions other mistakes are found: what is not there now is not mended.
        if (count > 0 && !command.List("target").Any())
            host.Say($"{(count == 1 ? "1 entry" : $"{count} entries")} of the baseline {(count == 1 ? "matches" : "match")} nothing any more; to remove {(count == 1 ? "it" : "them")}, run: runbooklint baseline prune");
    }
}
