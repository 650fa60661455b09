using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>
/// A paused task still exists, so the import is refused; where it is not, its SST files never enter the log, as the task resumes with the
/// changes it would have seen.
/// </summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/lightning/pkg/importer/precheck_impl.go"/>
public sealed class PauseInsteadOfStopForImport : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3006",
        Name: "pause-instead-of-stop-for-import",
        RuleCategory.Import,
        Severity.Error,
        Summary: "Pausing a log backup does not make a physical import recoverable");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var bracketed = plan.Operations.OfType<Plan.Import>().Where(import => import.BypassesLog)
            .Select(import => (Import: import, State: plan.History.LogBackupAt(import)))
            .Where(entry => Precedence.IsBracketed(entry.Import, entry.State))
            .GroupBy(entry => entry.State.Pause!.Span);

        foreach (var pause in bracketed)
        {
            var state = pause.First().State;
            yield return new(Descriptor, pause.Key, "pausing does not make a physical import recoverable: the task still exists, and the imported rows never enter its log")
            {
                Label = "log backup is paused for an import",
                Related = [.. pause.Select(entry => new RelatedPlace(entry.Import.Span, ImportEvidence.Label(entry.Import))), new(state.Resume!.Span, "log backup is resumed here, without the imported rows")],
                Help = "stop the log backup, import, start it again and take a full backup; or import with backend = \"tidb\"",
            };
        }
    }
}
