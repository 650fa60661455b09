using RunbookLint.Lowering.FrontEnds.Dockerfile;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>Jobs that a scheduler beside the containers reads from their labels: <c>ofelia.job-exec.NAME.schedule</c> and <c>.command</c>.</summary>
/// <seealso href="https://github.com/mcuadros/ofelia"/>
internal sealed class ScheduledLabels(ComposeService service, LoweringScope scope, LoweringContext context)
{
    /// <summary>The jobs, each again and again.</summary>
    public IEnumerable<PlanNode> Lower()
    {
        var jobs = new SortedDictionary<string, (Argument? Schedule, Argument? Command)>(StringComparer.Ordinal);

        foreach (var (name, value) in service.Pairs("labels"))
        {
            if (value is null || name.Split('.') is not [("ofelia" or "chadburn"), ("job-exec" or "job-run" or "job-local"), var job, var key])
                continue;

            jobs.TryGetValue(job, out var known);
            jobs[job] = key switch { "schedule" => known with { Schedule = value }, "command" => known with { Command = value }, _ => known };
        }

        foreach (var (name, (schedule, command)) in jobs.Select(job => (job.Key, job.Value)))
        {
            if (schedule is null || command is null)
                continue;

            var nodes = ImageCommand.Lower(null, new(QuotedWords.Split(command), null), scope, context);
            if (!nodes.IsEmpty)
                yield return Region.Repeat(command.Span, nodes) with { Title = name, Schedule = schedule.ToSetting() };
        }
    }
}
