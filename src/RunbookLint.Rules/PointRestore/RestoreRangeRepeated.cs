using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Replaying a range again writes old versions over newer ones.</summary>
/// <seealso href="https://github.com/tikv/tikv/issues/15483"/>
public sealed class RestoreRangeRepeated : Rule<Plan.PointRestore>
{
    private static readonly ComponentVersion Fixed = new(7, 1, 2);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1013",
        Name: "restore-range-repeated",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "Log that is replayed twice into one cluster can leave it inconsistent");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.RestoreBefore(restore) is not { } before || !RestoreRanges.AreRepeated(before, restore, plan))
            yield break;

        yield return new(Descriptor, RestoreRanges.PlaceOf(restore), "this restore replays log again that the one before it has replayed into the cluster: the data may become inconsistent")
        {
            Severity = plan.History.VersionAt(restore) is { } version && IsFixed(version) ? Severity.Warning : Severity.Error,
            Label = "starts before the other one has ended",
            Related = [new(before.RestoredTs.Span, "the restore before ends here")],
            Help = "start where the restore before has ended, or restore into a new cluster",
        };
    }

    private static bool IsFixed(ComponentVersion version) => version.Major == 6 && version.Minor == 5 ? version.Patch >= 6 : version >= Fixed;
}
