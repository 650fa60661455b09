namespace RunbookLint.Plan;

/// <summary>What prose says about clusters that have a log backup. A schedule that is there says it better.</summary>
internal sealed class StatedHistory(RunbookPlan plan, ClusterHistory history)
{
    /// <summary>How far full backups are apart, the least of what one document says.</summary>
    public IEnumerable<StatedInterval> FullBackups()
    {
        var facts = plan.Operations.OfType<StateFact>().Where(fact => fact.FullBackupEvery.IsKnown()).ToList();
        if (facts.Count == 0)
            yield break;

        var scheduled = plan.Operations.OfType<SnapshotBackup>().Where(backup => plan.ScheduleOf(backup) is not null).ToList();
        foreach (var document in facts.GroupBy(plan.DocumentOf))
        {
            var least = document.OrderBy(fact => fact.FullBackupEvery.Value).First();
            if (LogBackupOf(least) is { } logBackup && scheduled.TrueForAll(backup => history.SameCluster(backup, least) == Certainty.No))
                yield return new(least, least.FullBackupEvery.Value, logBackup);
        }
    }

    private Operation? LogBackupOf(StateFact fact) => history.LogBackupOf(fact)
        ?? plan.Beside(fact).OfType<StateFact>().FirstOrDefault(other => other.Settings["log-backup"].Is("true") || other.Retention.IsKnown());
}
