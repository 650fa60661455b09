using RunbookLint.Plan;

namespace RunbookLint.Rules.Storage;

/// <summary>With <c>cleanPolicy: Delete</c> a backup is gone as soon as somebody deletes the resource that made it, or its namespace.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class CleanPolicyDeletesBackup : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL5007",
        Name: "clean-policy-deletes-backup",
        RuleCategory.Storage,
        Severity.Warning,
        Summary: "With cleanPolicy Delete a log backup, or the only snapshot under it, goes with its resource");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var deletions = plan.Operations.OfType<DeleteResource>().Where(deletion => deletion.Resource.IsKnown()).ToLookup(deletion => deletion.Resource.Value!, StringComparer.Ordinal);
        var inPlace = deletions.SelectMany(same => same).ToLookup(deletion => deletion.Resource.Span);

        foreach (var backup in plan.Operations.Where(operation => operation.Settings[SettingNames.CleanPolicy].Is("Delete")))
        {
            var log = backup is SnapshotBackup snapshot ? plan.History.LogBackupOnlyOn(snapshot) : null;
            if (backup is not StartLogBackup && log is null)
                continue;

            var policy = backup.Settings[SettingNames.CleanPolicy].Span;
            yield return new(Descriptor, policy, Describe(log, "deleting this resource deletes"))
            {
                Label = "the data goes with the resource",
                Related = log is null ? [] : [new(log.Span, "this log backup has no other snapshot")],
                Help = "set cleanPolicy to Retain",
            };

            var resource = backup.Settings[SettingNames.Resource];
            var byName = NamesOf(resource).SelectMany(name => deletions[name]).Where(deletion => IsSure(deletion, backup, plan));
            foreach (var deletion in byName.Concat(inPlace[resource.Span]).Distinct())
            {
                yield return new(Descriptor, deletion.Span, Describe(log, "this deletes"))
                {
                    Label = "the data goes with the resource",
                    Related = [new(policy, "this makes the data go with the resource"), .. log is null ? [] : new[] { new RelatedPlace(log.Span, "this log backup has no other snapshot") }],
                    Help = "set cleanPolicy to Retain before deleting the resource",
                };
            }
        }
    }

    private static string Describe(Operation? log, string what) => log is null
        ? $"{what} the log and stops the log backup: nothing can be restored to a point in time any more"
        : $"{what} the only snapshot under the log backup: nothing can be restored to a point in time any more";

    /// <summary>The resource itself, and its namespace.</summary>
    private static IEnumerable<string> NamesOf(Setting<string> resource)
    {
        if (!resource.IsKnown(out var name))
            yield break;

        yield return name;
        var slash = name.IndexOf('/');
        if (slash <= 0 || name[0] == '?')
            yield break;

        yield return name.Substring(0, slash) + "/*";
        yield return "?" + name.Substring(slash);
    }

    /// <summary>Without a namespace only what stands in one document is the same.</summary>
    private static bool IsSure(DeleteResource deletion, Operation backup, RunbookPlan plan) =>
        deletion.Resource.Value?[0] != '?' || plan.AreTogether(deletion, backup);
}
