using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreStoragesSwappedTests : RuleTest<RestoreStoragesSwapped>
{
    [Fact]
    public void Reports_a_log_storage_that_holds_snapshots() => Verify("""
        snapshot-backup storage=s3://b/x
        point-restore storage=[|s3://b/x|] full-backup-storage=s3://b/y
        point-restore storage=[|s3://b/x|]
        """);

    [Fact]
    public void Reports_a_snapshot_storage_that_holds_log() => Verify("""
        start-log-backup storage=s3://b/y
        point-restore storage=s3://b/x full-backup-storage=[|s3://b/y|]
        """);

    [Theory]
    [InlineData("s3://b/snapshot-20240501", "s3://b/log")]
    [InlineData("s3://b/prod/full/2024", "s3://b/prod/pitr")]
    [InlineData("gcs://log-bucket/full", "gcs://log-bucket/logbackup")]
    [InlineData("s3://b/pitr/snapshot", "s3://b/pitr/log")]
    public void Reports_paths_that_say_the_opposite(string log, string full) => Verify($"""
        point-restore storage=[|{log}|] full-backup-storage={full}
        """);

    [Theory]
    [InlineData("s3://b/log", "s3://b/snapshot")]
    [InlineData("s3://snapshot/a", "s3://log/b")]
    [InlineData("s3://b/full-log", "s3://b/log")]
    [InlineData("s3://b/snapshot", "s3://b/x")]
    [InlineData("s3://b/x", "s3://b/log")]
    [InlineData("s3://b/catalog", "s3://b/fuller")]
    public void Is_silent_when_the_words_leave_a_doubt(string log, string full) => Verify($"""
        point-restore storage={log} full-backup-storage={full}
        """);

    [Fact]
    public void Believes_the_steps_rather_than_the_words() => Verify("""
        start-log-backup storage=s3://b/x
        snapshot-backup storage=s3://b/x
        snapshot-backup storage=s3://b/y
        point-restore storage=s3://b/x full-backup-storage=s3://b/y
        """);

    [Fact]
    public void Says_what_stands_where() => Says("""
        start-log-backup storage=s3://b/y
        snapshot-backup storage=s3://b/x
        point-restore storage=s3://b/x full-backup-storage=s3://b/y
        """, """
        error: --storage reads the snapshot's path and --full-backup-storage the log's: they are swapped
          s3://b/x <- holds snapshots
          snapshot-backup <- this puts snapshots there
          start-log-backup <- this puts log there
          help: give the log's storage as --storage, and the snapshot's as --full-backup-storage
        """);

    /// <summary>What is wrong is said as far as it is known.</summary>
    [Theory]
    [InlineData("snapshot-backup storage=s3://b/x", "storage=s3://b/x", "s3://b/x <- holds snapshots\n  snapshot-backup <- this puts snapshots there", "--storage reads the snapshot's path: a point-in-time restore wants the log there, and the snapshot in --full-backup-storage")]
    [InlineData("snapshot-backup storage=s3://b/x", "storage=s3://b/x full-backup-storage=s3://b/y", "s3://b/x <- holds snapshots\n  snapshot-backup <- this puts snapshots there", "--storage reads the snapshot's path, where the log belongs")]
    [InlineData("snapshot-backup storage=s3://b/x", "storage=s3://b/x full-backup-storage=s3://b/log", "s3://b/x <- holds snapshots\n  snapshot-backup <- this puts snapshots there", "--storage reads the snapshot's path and --full-backup-storage the log's: they are swapped")]
    [InlineData("start-log-backup storage=s3://b/y", "storage=s3://b/x full-backup-storage=s3://b/y", "s3://b/y <- holds log\n  start-log-backup <- this puts log there", "--full-backup-storage reads the log's path, where the snapshot belongs")]
    [InlineData("start-log-backup storage=s3://b/y", "storage=s3://b/snapshot full-backup-storage=s3://b/y", "s3://b/y <- holds log\n  start-log-backup <- this puts log there", "--storage reads the snapshot's path and --full-backup-storage the log's: they are swapped")]
    public void Says_what_is_wrong(string step, string restore, string places, string message) => Says($"""
        {step}
        point-restore {restore}
        """, $"""
        error: {message}
          {places}
          help: give the log's storage as --storage, and the snapshot's as --full-backup-storage
        """);
}
