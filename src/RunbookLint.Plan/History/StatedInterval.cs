namespace RunbookLint.Plan;

/// <summary>How far full backups are apart as prose has it, where nothing schedules them.</summary>
/// <param name="Fact">The statement.</param>
/// <param name="Interval">How far they are apart.</param>
/// <param name="LogBackup">What shows that the cluster has a log backup.</param>
public sealed record StatedInterval(StateFact Fact, TimeSpan Interval, Operation LogBackup);
