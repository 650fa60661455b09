using RunbookLint.Plan;

namespace RunbookLint.Rules.Resources;

/// <summary>The second TiDB Operator ships the types of schedules and compactions, and no controller for them.</summary>
/// <seealso href="https://github.com/pingcap/docs-tidb-operator/blob/main/en/v2-vs-v1.md"/>
public sealed class KindUnsupportedByOperator : Rule<UnsupportedResource>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8003",
        Name: "kind-unsupported-by-operator",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "TiDB Operator v2 accepts this kind of resource and never acts on it");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(UnsupportedResource operation, RunbookPlan plan, RuleContext context)
    {
        if (!operation.Kind.IsKnown(out var kind) || !operation.Subcommand.IsAbsent)
            yield break;

        yield return new(Descriptor, operation.Kind.Span, $"TiDB Operator v2 has no controller for {kind}: the resource is accepted and nothing happens")
        {
            Label = "nothing acts on it",
            Help = kind == "BackupSchedule" ? "create Backup resources from a CronJob" : "run tikv-ctl compact-log-backup from a Job",
        };
    }
}
