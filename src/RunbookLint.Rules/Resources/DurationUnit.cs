using System.Globalization;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.Resources;

/// <summary>Durations are those of Go, whose largest unit is the hour; the GC flags of BR are plain seconds.</summary>
/// <seealso href="https://pkg.go.dev/time#ParseDuration"/>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class DurationUnit : Rule
{
    private static readonly (string Setting, string Name, string Consequence)[] Durations =
    [
        ("max-reserved-time", "maxReservedTime", "the operator logs an error and never deletes an old backup"),
        ("compact-interval", "compactInterval", "the operator never compacts the log"),
        ("retry-timeout", "retryTimeout", "the operator cannot read its retry policy"),
        ("min-retry-duration", "minRetryDuration", "the operator cannot read its retry policy"),
        ("gc-life-time", "tikvGCLifeTime", "the backup fails before it starts"),
        ("time-ago", "timeago", "BR refuses to start"),
    ];

    private static readonly string[] Seconds = ["gc-ttl", "gcttl"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8002",
        Name: "duration-unit",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "A duration in a unit that TiDB Operator or BR does not know has no effect, or the command fails");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var operation in plan.Operations)
        {
            foreach (var finding in Check(operation).Where(finding => reported.Add(finding.Span)))
                yield return finding;
        }
    }

    private IEnumerable<Finding> Check(Operation operation)
    {
        foreach (var (setting, name, consequence) in Durations)
        {
            if (operation.Settings[setting] is var value && value.IsKnown(out var text) && !GoDuration.TryParse(text.Trim(), out _))
                yield return Report(value, $"'{text}' is no duration for {name}, which knows no unit above the hour: {consequence}", HoursOf(text), "write it in hours, minutes and seconds, such as 168h or 1h30m", IsHarmless(setting));
        }

        foreach (var setting in Seconds)
        {
            if (operation.Settings[setting] is var value && value.IsKnown(out var text) && !long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                yield return Report(value, $"'{text}' is no number of seconds for --{setting}: BR refuses to start", SecondsOf(text), "write the number of seconds, without a unit", isHarmless: true);
        }
    }

    private Finding Report(Setting<string> value, string message, string? replacement, string advice, bool isHarmless) => new(Descriptor, value.Span, message)
    {
        Label = "no such unit",
        Help = replacement is null ? advice : "write " + replacement,
        Fix = replacement is not null && FixEdit.Replace(value, replacement) is { } edit ? new("write " + replacement, isHarmless ? FixSafety.Safe : FixSafety.Unsafe, edit) : null,
    };

    /// <summary>A retention that works deletes backups, and a past that can be read moves the instant of a snapshot.</summary>
    private static bool IsHarmless(string setting) => setting is not ("max-reserved-time" or "time-ago");

    private static string? HoursOf(string text) =>
        Plan.Durations.TryParse(text, out var duration) && duration.Ticks % TimeSpan.TicksPerHour == 0
            ? ((long)duration.TotalHours).ToString(CultureInfo.InvariantCulture) + "h"
            : null;

    private static string? SecondsOf(string text) =>
        Plan.Durations.TryParse(text, out var duration) ? ((long)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null;
}
