using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.Versions;

/// <summary>BR is made for the cluster of its own version; it refuses some others, and restores from some a log that they cannot take.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview#version-compatibility"/>
public sealed class BrVersionMismatch : Rule
{
    /// <summary>From here on the restored log does not fit into older clusters.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/release-8.5.5"/>
    private static readonly ComponentVersion NewLog = new(8, 5, 5);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL9002",
        Name: "br-version-mismatch",
        RuleCategory.Versions,
        Severity.Error,
        Summary: "BR of another version than the cluster may refuse the work, or do it wrongly");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var found = new Dictionary<SourceSpan, Finding>();

        foreach (var operation in plan.Operations.Where(RunsBr))
        {
            if (Report(operation, plan, context) is { } finding && (!found.TryGetValue(finding.Span, out var other) || other.Severity < finding.Severity))
                found[finding.Span] = finding;
        }

        return found.Values.OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span.Span.Start);
    }

    /// <summary>The tool for raw keys has versions of its own.</summary>
    private static bool RunsBr(Operation operation) =>
        operation is SnapshotBackup or SnapshotRestore or Plan.PointRestore or StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or TruncateLogBackup or AbortRestore
        && operation.Settings[SettingNames.Scope].Value is not ("raw" or "txn");

    private Finding? Report(Operation operation, RunbookPlan plan, RuleContext context)
    {
        if ((operation.ToolVersion.IsAbsent && context.Target?.Br is null)
            || MetVersion.OfTool(operation, plan, context) is not { } tool
            || (MetVersion.OfCluster(operation, "tikv", plan, context) ?? MetVersion.OfCluster(operation, "tidb", plan, context)) is not { } cluster)
        {
            return null;
        }

        var (br, tidb) = (tool.Version, cluster.Version);
        if (Judge(operation, br, tidb) is not { } judgement)
            return null;

        return new(Descriptor, tool.Place, $"BR {br} works on a cluster of {tidb}: {judgement.Consequence}")
        {
            Severity = judgement.Severity,
            Label = "the version of BR",
            Related = cluster.Place == operation.Span || cluster.Place == tool.Place ? [] : [new(cluster.Place, "the version of the cluster")],
            Help = $"use BR {tidb}, the version of the cluster",
            Fix = VersionFix.Of(tool, tidb),
        };
    }

    private static (Severity Severity, string Consequence)? Judge(Operation operation, ComponentVersion br, ComponentVersion cluster)
    {
        if (br.Major - cluster.Major > 1)
            return (Severity.Error, "BR refuses clusters that are more than one major version older");

        if (operation is Plan.PointRestore && br >= NewLog && cluster < NewLog)
            return (Severity.Error, "from v8.5.5 on BR cannot replay log into an older cluster");

        return (br.Major, br.Minor) == (cluster.Major, cluster.Minor) ? null : (Severity.Warning, "only the same version is tested and supported");
    }
}
