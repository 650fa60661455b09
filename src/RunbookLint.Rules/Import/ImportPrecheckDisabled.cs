using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>The prechecks are what finds a log backup or a changefeed that would miss the imported rows.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-prechecks"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/sql-statement-import-into"/>
public sealed class ImportPrecheckDisabled : Rule<Plan.Import>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3007",
        Name: "import-precheck-disabled",
        RuleCategory.Import,
        Severity.Error,
        Summary: "Without prechecks nothing notices that a log backup or a changefeed misses what a physical import writes");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.Import import, RunbookPlan plan, RuleContext context)
    {
        if (!import.BypassesLog || !import.CheckRequirements.Is("false"))
            yield break;

        var state = plan.History.LogBackupAt(import);
        var isLogged = state.Exists == Certainty.Yes;
        var changefeed = plan.History.ChangefeedAt(import);
        var missing = (isLogged, changefeed) switch
        {
            (true, not null) => $"that {ImportEvidence.Name(state)} and a changefeed miss the imported rows",
            (true, null) => $"that {ImportEvidence.Name(state)} misses the imported rows",
            (false, not null) => "that a changefeed misses the imported rows",
            _ => "a log backup or a changefeed that misses the imported rows",
        };

        yield return new(Descriptor, import.CheckRequirements.Span, $"the prechecks are off, so nothing notices {missing}")
        {
            Severity = isLogged || changefeed is not null ? Severity.Error : Severity.Info,
            Label = "prechecks are off",
            Related = [.. Chain(import, isLogged ? state : null, changefeed)],
            Help = "leave the prechecks on",
            Fix = new("leave the prechecks on", FixSafety.Safe, new RemoveSetting(import.CheckRequirements.Span, ["check-requirements", "DISABLE_PRECHECK"])),
        };
    }

    private static IEnumerable<RelatedPlace> Chain(Plan.Import import, LogBackupState? state, Operation? changefeed)
    {
        if (!import.Span.Contains(import.CheckRequirements.Span))
            yield return new(import.Span, "the import runs without them");

        foreach (var place in state is null ? [] : ImportEvidence.Chain(import, state))
            yield return place;

        if (changefeed is not null)
            yield return new(changefeed.Span, changefeed is DeclareCluster ? "TiCDC is deployed here" : "the changefeed exists from here on");
    }
}
