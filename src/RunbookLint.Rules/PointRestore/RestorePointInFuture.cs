using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>What lies ahead of the present is in no log: mostly it is a slip of the pen.</summary>
public sealed class RestorePointInFuture : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1009",
        Name: "restore-point-in-future",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A moment later than the present is not in the log yet");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        if (context.AsOf is not { } asOf)
            yield break;

        foreach (var operation in plan.Operations)
        {
            var moment = operation switch
            {
                Plan.PointRestore restore => restore.RestoredTs,
                TruncateLogBackup truncation => truncation.Until,
                _ => default,
            };

            if (!moment.IsKnown(out var text) || !Timestamp.TryParse(text, out var instant) || instant.Earliest <= EndOf(asOf) || IsSaidBetter(operation, plan))
                continue;

            yield return new(Descriptor, moment.Span, $"{instant} is later than {asOf}, the present of this check")
            {
                Label = "in the future",
                Help = operation is TruncateLogBackup ? "give the instant of the oldest snapshot that you keep" : "give a moment that the log backup has reached",
            };
        }
    }

    /// <summary>A day is the present until it ends; without a zone it is one of UTC.</summary>
    private static DateTime EndOf(Timestamp asOf)
    {
        var instant = asOf.Offset is null ? asOf.Earliest.AddHours(14) : asOf.Latest;
        return asOf.IsDateOnly ? instant.AddDays(1).AddTicks(-1) : instant;
    }

    private static bool IsSaidBetter(Operation operation, RunbookPlan plan) =>
        operation is Plan.PointRestore restore && plan.History.ReplayOf(restore) is { From.Instant: not null } replay && replay.Range.Longest < TimeSpan.Zero;
}
