namespace RunbookLint.Plan;

/// <summary>The documented limits of point-in-time recovery. What stands exactly at a limit is inside it.</summary>
public static class Limits
{
    /// <summary>How much log a restore should replay at most.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
    public static readonly TimeSpan RecommendedReplay = TimeSpan.FromDays(2);

    /// <summary>How much log a restore may replay at most.</summary>
    /// <seealso href="https://github.com/pingcap/docs/blob/release-6.2/br/pitr-known-issues.md"/>
    public static readonly TimeSpan MaximumReplay = TimeSpan.FromDays(7);

    /// <summary>How much log to delete at once; BR holds the metadata of all of it in memory.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/issues/38940"/>
    public static readonly TimeSpan TruncationBatch = TimeSpan.FromDays(7);

    /// <summary>For how long GC is held back for a task that is paused or has failed.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
    public static readonly TimeSpan HeldGc = TimeSpan.FromHours(24);

    /// <summary>The lag of a healthy task: a flush every three minutes, and ordinary transactions.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
    public static readonly TimeSpan OrdinaryLag = TimeSpan.FromMinutes(10);

    /// <summary>How long TiKV collects log before it flushes, without a setting.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/tikv-configuration-file"/>
    public static readonly TimeSpan FlushInterval = TimeSpan.FromMinutes(3);

    /// <summary>How long the checkpoint of a log backup takes to move behind a flush, so that about five minutes are lost at worst.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
    public static readonly TimeSpan CheckpointAdvance = TimeSpan.FromMinutes(2);

    /// <summary>How much of a snapshot one TiKV node restores in an hour, in GB.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
    public const decimal SnapshotRestoreSpeed = 280;

    /// <summary>How much log one TiKV node replays in an hour, in GB.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
    public const decimal LogReplaySpeed = 30;

    /// <summary>How many times the writes that metrics show the log takes at least.</summary>
    /// <seealso href="https://github.com/pingcap/docs/blob/release-6.2/br/pitr-known-issues.md"/>
    public const decimal SmallestLogFactor = 2;

    /// <summary>How many times the writes that metrics show the log takes at most.</summary>
    public const decimal LargestLogFactor = 3;

    /// <summary>The memory of the node that BR runs on, in decimal bytes: 16 GB.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
    public const decimal RestoreMemory = 16_000_000_000m;

    /// <summary>How long GC waits for a task that is paused without <c>--gc-ttl</c>, and about as long for one in error.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
    public static readonly TimeSpan GcWindow = TimeSpan.FromHours(24);

    /// <summary>A change of the clocks moves a run, or a clock without a zone, by this much.</summary>
    public static readonly TimeSpan ClockChange = TimeSpan.FromHours(1);
}
