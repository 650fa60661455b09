using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class TruncatePastOldestSnapshotTests : RuleTest<TruncatePastOldestSnapshot>
{
    [Fact]
    public void Reports_a_snapshot_that_is_older() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f backup-ts="2024-05-01 02:00:00+0800"
        truncate-log-backup storage=s3://b/l until=[|"2024-05-02 02:00:00+0800"|]
        """);

    [Fact]
    public void Accepts_exactly_its_instant() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f backup-ts="2024-05-01 02:00:00+0800"
        truncate-log-backup storage=s3://b/l until="2024-05-01 02:00:00+0800"
        """);

    [Fact]
    public void Reads_the_date_of_a_path() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/20240501020000
        truncate-log-backup storage=s3://b/l until=[|"2024-05-08 02:00:00+0800"|]
        """);

    [Fact]
    public void Reports_a_retention_that_is_longer() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic storage=s3://b/l
          repeat schedule="@daily"
            snapshot-backup cluster=tidb/basic max-reserved-time=720h
          truncate-log-backup storage=s3://b/l until=[|?"$(date -d '7 days ago')"|]
        """);

    [Fact]
    public void Accepts_the_same_retention() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic storage=s3://b/l
          repeat schedule="@daily"
            snapshot-backup cluster=tidb/basic max-reserved-time=720h
          truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_an_unknown_retention() => Verify("""
        repeat schedule="@daily"
          snapshot-backup cluster=10.0.0.1:2379
        truncate-log-backup storage=s3://b/l until=?"$(date -d '7 days ago')"
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 backup-ts="2024-05-01 02:00:00+0800"
        truncate-log-backup storage=s3://b/l dry-run=true until="2024-05-02 02:00:00+0800"
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 backup-ts="2024-05-01 02:00:00+0800"
        start-log-backup cluster=10.0.0.2:2379 storage=s3://b/l
        truncate-log-backup storage=s3://b/l until="2024-05-02 02:00:00+0800"
        """);

    [Fact]
    public void Accepts_pages_that_nothing_orders() => Verify("""
        unordered
          sequence document=log.md
            start-log-backup cluster=10.0.0.1:2379 storage=s3://b/l
            truncate-log-backup storage=s3://b/l until="2024-05-08 02:00:00+0800"
          sequence document=snapshot.md
            snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/20240501020000
        """);
}
