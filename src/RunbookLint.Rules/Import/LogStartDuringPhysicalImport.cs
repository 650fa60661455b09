using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A log backup that starts beside a physical import is refused, or misses what the import still writes.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
public sealed class LogStartDuringPhysicalImport : Rule<Plan.Import>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3005",
        Name: "log-start-during-physical-import",
        RuleCategory.Import,
        Severity.Error,
        Summary: "A log backup that starts while a physical import runs is refused, or misses the imported rows");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.Import import, RunbookPlan plan, RuleContext context)
    {
        if (!import.BypassesLog || Precedence.StartedDuring(import, plan.History.LogBackupAt(import), plan) is not { } start)
            yield break;

        yield return new(Descriptor, start.Span, "the log backup starts while a physical import still runs: it is refused, or misses the imported rows")
        {
            Label = "nothing waits for the import before this",
            Related = [new(import.Span, "the import runs in the background from here on")],
            Help = "wait for the import to end before starting the log backup, and take a full backup then",
        };
    }
}
