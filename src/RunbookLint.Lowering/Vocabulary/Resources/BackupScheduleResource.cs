using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>
/// Lowers TiDB Operator's <c>BackupSchedule</c>: snapshots again and again, and beside them one log backup that is simply there.
/// </summary>
/// <remarks>
/// A paused schedule gives nothing. Set later, <c>pause</c> stops new snapshots only and the log backup runs on; but applied as written the operator
/// creates neither, and a plan says what a runbook does as written. A pause that only the run knows makes all of it a choice.
/// </remarks>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr#backupschedule-cr-fields"/>
internal sealed class BackupScheduleResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var pause = resource.Yaml.Setting(resource.Spec["pause"]);
        ImmutableArray<PlanNode> backups = [.. Snapshots(resource, context), .. LogBackup(resource, context), .. Compactions(resource)];

        // What gives no backup is a part of another resource.
        return backups.IsEmpty ? [] : [Declaration(resource, pause), .. PlanNodes.Unless(pause, resource.Span, backups)];
    }

    /// <summary>What the schedule says about itself.</summary>
    private static DeclareBackupSchedule Declaration(Resource resource, Setting<string> pause)
    {
        var span = resource.Span;
        var template = resource.Spec.Entries.FirstOrDefault(entry => entry.Key.Text == "logBackupTemplate" && entry.Value is YamlMapping);
        var settings = SettingList.Empty(span)
            .With("name", resource.Name)
            .With("schedule", resource.Yaml.Setting(resource.Spec["schedule"]))
            .With("max-backups", resource.Yaml.Setting(resource.Spec["maxBackups"]))
            .With("max-reserved-time", resource.Yaml.Setting(resource.Spec["maxReservedTime"]))
            .With("pause", pause)
            .With("log-template", template is null ? Setting<string>.Absent(span) : Setting<string>.Known("true", resource.Yaml.Locate(template.Key.Span)));

        return new(new(span, settings));
    }

    private static IEnumerable<PlanNode> Snapshots(Resource resource, LoweringContext context)
    {
        var schedule = resource.Yaml.Setting(resource.Spec["schedule"]);
        if (schedule.IsAbsent || Template(resource, "backupTemplate") is not { } template)
            return [];

        return Repeat(resource, schedule, [.. BackupResource.Lower(template, context).Select(node => Retained(node, resource))]);
    }

    private static PlanNode Retained(PlanNode node, Resource resource)
    {
        if (node is not SnapshotBackup snapshot)
            return node;

        var settings = snapshot.Settings
            .With("max-backups", resource.Yaml.Setting(resource.Spec["maxBackups"]))
            .With("max-reserved-time", resource.Yaml.Setting(resource.Spec["maxReservedTime"]));

        return new SnapshotBackup(snapshot.Source with { Settings = settings });
    }

    /// <summary>The operator calls the log backup of a schedule <c>log-</c> and the schedule's name.</summary>
    private static IEnumerable<PlanNode> LogBackup(Resource resource, LoweringContext context) =>
        Template(resource, "logBackupTemplate") is { } template
            ? BackupResource.Lower(template with { Name = Prefixed("log-", resource.Name) }, context)
            : [];

    private static IEnumerable<PlanNode> Compactions(Resource resource)
    {
        var interval = resource.Yaml.Setting(resource.Spec["compactInterval"]);
        if (interval.IsAbsent || Template(resource, "compactBackupTemplate") is not { } template)
            return [];

        return Repeat(resource, Prefixed("@every ", interval), [Spaced(CompactBackupResource.Compaction(template), interval)]);
    }

    private static CompactLogBackup Spaced(CompactLogBackup compaction, Setting<string> interval) =>
        new(compaction.Source with { Settings = compaction.Settings.With("compact-interval", interval) });

    private static IEnumerable<PlanNode> Repeat(Resource resource, Setting<string> schedule, ImmutableArray<PlanNode> nodes) =>
        nodes.IsEmpty ? [] : [Region.Repeat(resource.Span, nodes) with { Schedule = schedule, Title = resource.Name.Value }];

    /// <summary>A template; null when there is none. It is placed at its own entry, narrower than the resource.</summary>
    private static BrSpec? Template(Resource resource, string key)
    {
        foreach (var entry in resource.Spec.Entries)
        {
            if (entry.Key.Text == key && entry.Value is YamlMapping template)
                return new(resource, template, resource.Yaml.Locate(entry.Span)) { Defaults = resource.Spec, HasGeneratedDirectory = true };
        }

        return null;
    }

    private static Setting<string> Prefixed(string prefix, Setting<string> setting) =>
        setting.IsAbsent ? setting : SettingText.Compose(setting.Span, prefix + SettingText.Show(setting), setting);
}
