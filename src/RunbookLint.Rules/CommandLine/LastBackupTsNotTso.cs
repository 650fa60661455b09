using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>An incremental backup builds on a snapshot whose time is given as a TSO only.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-incremental-guide"/>
public sealed class LastBackupTsNotTso : Rule<SnapshotBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7006",
        Name: "last-backup-ts-not-tso",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "The start of an incremental backup must be a TSO");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(SnapshotBackup operation, RunbookPlan plan, RuleContext context)
    {
        var last = operation.Settings["last-backup-ts"];
        var text = last.IsKnown(out var known) ? known : DateCommand.SampleOf(last.Expression);
        if (text is null || !operation.Settings[SettingNames.Statement].IsAbsent || text.Trim() is "" || text.Trim().All(c => c is >= '0' and <= '9'))
            yield break;

        yield return new(Descriptor, last.Span, $"--lastbackupts takes a TSO, a whole number; {(last.IsKnown() ? $"'{text}'" : last.Expression)} is none")
        {
            Label = "no TSO",
            Confidence = last.IsKnown() ? Confidence.High : Confidence.Low,
            Help = "take the number that `br debug decode --field end-version` prints for the last snapshot",
        };
    }
}
