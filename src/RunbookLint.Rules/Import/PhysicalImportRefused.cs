using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>Since v6.5.0 the prechecks of a physical import look for log backup tasks, paused ones too, and refuse to start.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-prechecks"/>
public sealed class PhysicalImportRefused : Rule<Plan.Import>
{
    private static readonly ComponentVersion First = new(6, 5, 0);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3022",
        Name: "physical-import-refused",
        RuleCategory.Import,
        Severity.Warning,
        Summary: "A physical import does not start while a log backup task of its cluster exists");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.Import import, RunbookPlan plan, RuleContext context)
    {
        if (!import.BypassesLog || !import.CheckRequirements.Or("true").Is("true"))
            yield break;

        var state = plan.History.LogBackupAt(import);
        if (state.Exists != Certainty.Yes || Precedence.IsSaidBetter(import, state, plan) || plan.History.IsNeverBackedUp(import))
            yield break;

        if (plan.History.VersionAt(import) is { } version && version < First)
            yield break;

        var tool = import is ImportInto ? "IMPORT INTO" : "Lightning";
        yield return new(Descriptor, import.Span, $"{tool} refuses to start a physical import while {ImportEvidence.Name(state)} exists")
        {
            Label = ImportEvidence.Label(import),
            Related = [.. ImportEvidence.Chain(import, state)],
            Help = "stop the log backup first, import, start it again, then take a full backup",
        };
    }
}
