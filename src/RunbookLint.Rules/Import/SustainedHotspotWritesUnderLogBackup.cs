using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>Up to v6.5, a restore fails on a region that took very many writes for a day.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/37207"/>
public sealed class SustainedHotspotWritesUnderLogBackup : Rule<StateFact>
{
    /// <summary>How many writes in a second a TiKV may take.</summary>
    internal static readonly NumberOption Rate = new("rate", 50_000, "how many writes in a second each TiKV may take");

    /// <summary>For how long it may take more.</summary>
    internal static readonly DurationOption Duration = new("duration", TimeSpan.FromHours(24), "for how long it may take more");

    private static readonly ComponentVersion Fixed = new(6, 6, 0);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3010",
        Name: "sustained-hotspot-writes-under-log-backup",
        RuleCategory.Import,
        Severity.Warning,
        Summary: "Before v6.6.0, the log of a day of very many writes to one TiKV may not be restorable")
    {
        Options = [Rate, Duration],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(StateFact fact, RunbookPlan plan, RuleContext context)
    {
        if (!fact.WritesPerSecond.IsKnown(out var rate) || rate <= context.Get(Rate) || !fact.WritesFor.IsKnown(out var length) || length < context.Get(Duration))
            yield break;

        if (plan.History.LogBackupOf(fact) is not { } logBackup || !plan.History.IsNeverBackedUp(fact) || VersionOf(fact, plan) is not { } version || version.Known >= Fixed)
            yield break;

        yield return new(Descriptor, fact.WritesPerSecond.Span, $"more than {context.Get(Rate).ToString("0", CultureInfo.InvariantCulture)} writes in a second to a TiKV for {Durations.Describe(length)} while log backup runs: {version.Known} may not restore that log, and no snapshot follows")
        {
            Confidence = Confidence.Low,
            Related = [new(logBackup.Span, logBackup is StartLogBackup ? "log backup starts here" : "this is about its log backup"), new(version.Place, "fixed in v6.6.0")],
            Help = "take a full backup after the load",
        };
    }

    private static (ComponentVersion Known, Text.SourceSpan Place)? VersionOf(StateFact fact, RunbookPlan plan)
    {
        foreach (var operation in plan.Operations)
        {
            var named = operation is DeclareCluster cluster ? cluster.Version : operation is StartLogBackup start ? start.ToolVersion : default;
            if (named.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) && plan.History.SameCluster(operation, fact) == Certainty.Yes)
                return (version, named.Span);
        }

        return null;
    }
}
