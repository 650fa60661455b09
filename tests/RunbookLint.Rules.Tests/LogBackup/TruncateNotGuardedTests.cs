using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class TruncateNotGuardedTests : RuleTest<TruncateNotGuarded>
{
    [Fact]
    public void Reports_a_truncation_behind_an_unguarded_backup() => Verify("""
        snapshot-backup unguarded=true
        [|truncate-log-backup|] storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_guarded_one() => Verify("""
        snapshot-backup
        truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_branch() => Verify("""
        snapshot-backup unguarded=true
        choice
          truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_truncation_before() => Verify("""
        truncate-log-backup storage=s3://b/l until=1
        snapshot-backup unguarded=true
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        snapshot-backup unguarded=true
        truncate-log-backup storage=s3://b/l until=1 dry-run=true
        """);

    [Theory]
    [InlineData("s3://dr/full-1", "s3://dr/full-0")]
    [InlineData("s3://dr/full-1", "s3://dr/full-old")]
    [InlineData("s3://dr/20240502", "s3://dr/20240501")]
    [InlineData("?\"s3://dr/snap-$(date +%F)\"", "s3://dr/snap-2024-05-01")]
    public void Reports_an_older_backup_that_is_deleted(string backup, string deleted) => Verify($"""
        snapshot-backup storage={backup} unguarded=true
        [|delete-files|] storage={deleted}
        """);

    [Theory]
    [InlineData("s3://dr/tmp")]
    [InlineData("s3://dr/mysql-dumps/2023")]
    [InlineData("s3://dr/mysql-dumps")]
    [InlineData("s3://dr/tidb-work")]
    public void Accepts_a_folder_of_another_kind_that_is_deleted(string deleted) => Verify($"""
        snapshot-backup storage=s3://dr/tidb-snap-1 unguarded=true
        delete-files storage={deleted}
        """);

    [Fact]
    public void Accepts_a_folder_of_another_kind_beside_one_with_a_date() => Verify("""
        snapshot-backup storage=?"local:///backup/snap-$(date +%F)" unguarded=true
        delete-files storage=/backup/work
        """);
}
