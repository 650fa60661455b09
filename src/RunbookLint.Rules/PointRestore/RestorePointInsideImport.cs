using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>While an import runs, regions split and move faster than a restore to that moment can follow.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/37207"/>
public sealed class RestorePointInsideImport : Rule<Plan.PointRestore>
{
    /// <summary>Lists the fix of <c>execute over region id</c>.</summary>
    private static readonly ComponentVersion Fixed = new(6, 6, 0);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1006",
        Name: "restore-point-inside-import",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore to a moment inside an import can fail, and brings back a part of the imported rows at best");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ImportIn(restore) is not { Case: RestoredImportCase.Inside } found)
            yield break;

        var isFixed = plan.History.VersionAt(restore) is { } version && version >= Fixed;
        var consequence = isFixed ? "brings back a part of the imported rows at best" : "can fail with 'execute over region id'";
        yield return new(Descriptor, restore.RestoredTs.Span, $"a restore to a moment inside the import {consequence}")
        {
            Severity = isFixed ? Severity.Warning : Severity.Error,
            Label = "the import runs at this moment",
            Related = ImportFinding.Chain(found),
            Help = "restore to a moment after the import, from a snapshot taken after it",
        };
    }
}
