using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Resources;

/// <summary>
/// TiDB Operator reads some timestamps itself before it hands them to BR, and the two accept different layouts. A TSO and RFC 3339 are
/// the two that both do.
/// </summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/apis/util/config/config.go"/>
public sealed class OperatorTimestampFormat : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8001",
        Name: "operator-timestamp-format",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "TiDB Operator, or BR behind it, rejects a timestamp in this layout");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from operation in plan.Operations
        let field = operation.Settings[SettingNames.OperatorParses]
        where field.IsKnown()
        let value = operation.Settings[field.Value!]
        where value.IsKnown()
        let consequence = Consequence(value.Value!.Trim())
        where consequence is not null
        select new Finding(Descriptor, value.Span, consequence)
        {
            Label = "neither TSO nor RFC 3339",
            Help = "write it as RFC 3339, such as 2022-10-10T15:21:00+08:00, or give a TSO",
            Fix = FixOf(value, value.Value!.Trim()),
        };

    private static string? Consequence(string text) => TimestampForms.Of(text) switch
    {
        TimestampForm.Tso or TimestampForm.None => null,
        TimestampForm.OtherDigits => $"'{text}' is taken as a TSO{(TimestampForms.Decoded(text) is { } decoded ? ": " + decoded : " and is too large to be one")}",
        _ when TimestampForms.IsRfc3339(text) => null,
        _ when TimestampForms.IsPlainClock(text) => $"TiDB Operator reads '{text}', but BR rejects it: a date and time without a time zone",
        _ => $"TiDB Operator cannot read '{text}': it knows TSOs, RFC 3339 and 'YYYY-MM-DD hh:mm:ss' only",
    };

    /// <summary>The same instant where an offset says which; else the clock in UTC, which is a guess.</summary>
    private static Fix? FixOf(Setting<string> setting, string text)
    {
        var form = TimestampForms.Of(text);
        var clock = form == TimestampForm.OtherDigits && text.Length == 14
            ? $"{text.Substring(0, 4)}-{text.Substring(4, 2)}-{text.Substring(6, 2)} {text.Substring(8, 2)}:{text.Substring(10, 2)}:{text.Substring(12, 2)}"
            : text;

        if (form is not (TimestampForm.OtherDigits or TimestampForm.WithOffset or TimestampForm.WithoutZone) || !Timestamp.TryParse(clock, out var timestamp) || timestamp.IsTso || timestamp.IsDateOnly)
            return null;

        var instant = Rfc3339(timestamp);
        return FixEdit.Replace(setting, instant) is { } edit ? new($"write {instant}", form == TimestampForm.WithOffset ? FixSafety.Safe : FixSafety.Unsafe, edit) : null;
    }

    private static string Rfc3339(Timestamp timestamp)
    {
        var offset = timestamp.Offset ?? TimeSpan.Zero;
        var clock = timestamp.Offset is null ? timestamp.Earliest + TimeSpan.FromHours(14) : timestamp.Earliest + offset;
        var zone = timestamp.Offset is null || offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return clock.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + zone;
    }
}
