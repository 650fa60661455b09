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
                yield return Report(value, $"'{text}' is no duration for {name}, which knows no unit above the hour: {consequence}", InHours(text));
        }

        foreach (var setting in Seconds)
        {
            if (operation.Settings[setting] is var value && value.IsKnown(out var text) && !long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                yield return Report(value, $"'{text}' is no number of seconds for --{setting}: BR refuses to start", InSeconds(text));
        }
    }

    private Finding Report(Setting<string> value, string message, string help) => new(Descriptor, value.Span, message)
    {
        Label = "no such unit",
        Help = help,
    };

    private static string InHours(string text) =>
        Plan.Durations.TryParse(text, out var duration) && duration.Ticks % TimeSpan.TicksPerHour == 0
            ? $"write {((long)duration.TotalHours).ToString(CultureInfo.InvariantCulture)}h"
            : "write it in hours, minutes and seconds, such as 168h or 1h30m";

    private static string InSeconds(string text) =>
        Plan.Durations.TryParse(text, out var duration) ? $"write {((long)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture)}" : "write the number of seconds, without a unit";
}
