using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>Without a backend Lightning imports in physical mode.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-configuration"/>
public sealed class ImportModeImplicit : Rule<PhysicalImport>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3008",
        Name: "import-mode-implicit",
        RuleCategory.Import,
        Severity.Warning,
        Summary: "Without a backend TiDB Lightning imports in physical mode, which a log backup does not see");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(PhysicalImport import, RunbookPlan plan, RuleContext context)
    {
        var state = plan.History.LogBackupAt(import);
        if (state.Exists != Certainty.Yes || !Precedence.IsImplicit(import) || Precedence.IsBracketed(import, state) || Precedence.StartedDuring(import, state, plan) is not null)
            yield break;

        yield return new(Descriptor, import.Span, $"no backend is set, so this import is physical and {ImportEvidence.Name(state)} does not see its rows")
        {
            Label = "backend is not set",
            Related = [.. ImportEvidence.Chain(import, state)],
            Help = "set backend = \"tidb\", or say backend = \"local\" and take a full backup after the import",
        };
    }
}
