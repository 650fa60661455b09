using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>An operation that meets a version with a known bug.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Advisory">The bug.</param>
/// <param name="Met">The version.</param>
/// <param name="IsSure">Whether the release notes say that the version has it.</param>
/// <param name="Severity">How bad that is.</param>
internal sealed record BugHit(Operation Operation, Advisory Advisory, MetVersion Met, bool IsSure, Severity Severity)
{
    /// <summary>The bugs that an operation meets.</summary>
    public static IEnumerable<BugHit> Of(Operation operation, RunbookPlan plan, RuleContext context)
    {
        var names = BuggyOperation.NamesOf(operation);
        if (names.IsEmpty || !MetVersion.IsAny(operation, plan, context))
            yield break;

        var versions = new Dictionary<string, MetVersion?>(StringComparer.Ordinal);

        foreach (var advisory in names.SelectMany(AdvisoryCatalog.Of))
        {
            foreach (var component in ComponentsOf(advisory, operation))
            {
                if (!versions.TryGetValue(component, out var met))
                    versions.Add(component, met = component == "tool" ? MetVersion.OfTool(operation, plan, context) : MetVersion.OfCluster(operation, component, plan, context));

                if (met is null || Judge(advisory, operation, met, plan) is not { } hit)
                    continue;

                yield return hit;
                break;
            }
        }
    }

    /// <summary>What has the bug. The part of log backup that advances its checkpoint is built into TiDB, although the notes call it BR.</summary>
    private static string[] ComponentsOf(Advisory advisory, Operation operation) => advisory.Component switch
    {
        "br" when operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup => ["tool", "tidb"],
        "br" or "lightning" => ["tool"],
        "tikv-log-backup" or "tikv" => ["tikv"],
        "pd" => ["pd"],
        _ => ["tidb"],
    };

    private static BugHit? Judge(Advisory advisory, Operation operation, MetVersion met, RunbookPlan plan)
    {
        if (BuggyOperation.Since(operation) is { } since && met.Version < since)
            return null;

        var verdict = AdvisoryVerdict.Of(advisory, met.Version);
        if (verdict is not (Verdict.Affected or Verdict.Possible))
            return null;

        var doubts = 0;
        foreach (var holds in BugCondition.Holds(advisory.Conditions, operation, plan))
        {
            if (holds == Certainty.No)
                return null;

            doubts += holds == Certainty.Maybe ? 1 : 0;
        }

        var severity = verdict == Verdict.Possible ? Severity.Info : doubts == 0 || advisory.Severity == Severity.Info ? advisory.Severity : advisory.Severity - 1;
        return new(operation, advisory, met, verdict == Verdict.Affected, severity);
    }
}
