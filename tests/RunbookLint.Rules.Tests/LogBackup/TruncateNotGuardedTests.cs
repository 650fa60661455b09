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
}
