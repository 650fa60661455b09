using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>BR takes digits for a TSO, whatever they look like to people.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/common.go"/>
public sealed class DigitsReadAsTso : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7001",
        Name: "digits-read-as-tso",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "BR takes a date without separators, or a Unix time, for a TSO of another age");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        GivenTimestamp.In(plan).Where(given => given.Form == TimestampForm.OtherDigits)
            .Select(given => Report(given.Setting, given.Text, given.Shown, given.Confidence))
            .Concat(LastBackups(plan));

    private IEnumerable<Finding> LastBackups(RunbookPlan plan) =>
        from backup in plan.Operations.OfType<SnapshotBackup>()
        where backup.Settings[SettingNames.Statement].IsAbsent
        let last = backup.Settings["last-backup-ts"]
        where last.IsKnown() && TimestampForms.Of(last.Value!) == TimestampForm.OtherDigits
        select Report(last, last.Value!, $"'{last.Value}'", Confidence.High);

    private Finding Report(Setting<string> setting, string digits, string shown, Confidence confidence) =>
        new(Descriptor, setting.Span, TimestampForms.Decoded(digits) is { } decoded
            ? $"{shown} is taken as a TSO: {decoded}"
            : $"{shown} is taken as a TSO and is too large to be one")
        {
            Label = "digits are a TSO",
            Confidence = confidence,
            Help = "write the date as 'YYYY-MM-DD hh:mm:ss+00:00', with the offset that is meant, or give the TSO",
            Fix = FixOf(setting, digits.Trim()),
        };

    /// <summary>Fourteen digits are a date and a time. That they are in UTC is a guess.</summary>
    private static Fix? FixOf(Setting<string> setting, string digits)
    {
        if (digits.Length != 14)
            return null;

        var clock = $"{digits.Substring(0, 4)}-{digits.Substring(4, 2)}-{digits.Substring(6, 2)} {digits.Substring(8, 2)}:{digits.Substring(10, 2)}:{digits.Substring(12, 2)}+00:00";
        return Timestamp.TryParse(clock, out _) && FixEdit.Replace(setting, clock) is { } edit ? new($"write '{clock}'", FixSafety.Unsafe, edit) : null;
    }
}
