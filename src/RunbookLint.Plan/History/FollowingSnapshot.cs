namespace RunbookLint.Plan;

/// <summary>A snapshot that is taken after an import.</summary>
/// <param name="Backup">The snapshot.</param>
/// <param name="Certainty">Whether it surely follows and surely holds the imported rows, or only maybe.</param>
public sealed record FollowingSnapshot(SnapshotBackup Backup, Certainty Certainty);
