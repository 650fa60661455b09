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

    [Theory]
    [InlineData("s3://b/f/a")]
    [InlineData("s3://b/f")]
    [InlineData("s3://b/f older-than=30d")]
    [InlineData("?s3://b/f/$OLD")]
    [InlineData("?$OLD")]
    public void Accepts_a_snapshot_that_may_be_deleted(string storage) => Verify($"""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/a backup-ts="2024-05-01 02:00:00+0800"
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/b backup-ts="2024-05-03 02:00:00+0800"
        delete-files storage={storage}
        truncate-log-backup storage=s3://b/l until="2024-05-02 02:00:00+0800"
        """);

    [Fact]
    public void Reports_a_snapshot_that_is_kept_beside_a_deleted_one() => Verify("""
        delete-files storage=s3://b/f/b
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/a backup-ts="2024-05-01 02:00:00+0800"
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/f/b backup-ts="2024-05-01 03:00:00+0800"
        delete-files storage=s3://b/f/a
        truncate-log-backup storage=s3://b/l until=[|"2024-05-02 02:00:00+0800"|]
        """);

    [Theory]
    [InlineData("?\"s3://b/f/$(date -d '14 days ago' +%Y%m%d)\"")]
    [InlineData("s3://b/f older-than=14d")]
    public void Compares_the_ages_of_what_is_deleted(string deletion) => Verify($"""
        snapshot-backup cluster=10.0.0.1:2379 storage=?"s3://b/f/$(date +%Y%m%d)"
        delete-files storage={deletion}
        truncate-log-backup storage=s3://b/l until=[|?"$(date -d '7 days ago')"|]
        """);

    [Theory]
    [InlineData("?\"s3://b/f/$(date -d '7 days ago' +%Y%m%d)\"")]
    [InlineData("?\"s3://b/f/other-$(date -d '14 days ago' +%Y%m%d)\"")]
    [InlineData("?\"s3://b/g/$(date -d '14 days ago' +%Y%m%d)\"")]
    [InlineData("?s3://b/f/$OLD")]
    [InlineData("s3://b/f older-than=8d")]
    [InlineData("s3://b/g older-than=14d")]
    [InlineData("s3://b/f")]
    public void Accepts_ages_that_go_together_or_are_not_known(string deletion) => Verify($"""
        snapshot-backup cluster=10.0.0.1:2379 storage=?"s3://b/f/$(date +%Y%m%d)"
        delete-files storage={deletion}
        truncate-log-backup storage=s3://b/l until=?"$(date -d '7 days ago')"
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
