using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class FirstTruncateNotBatchedTests : RuleTest<FirstTruncateNotBatched>
{
    [Fact]
    public void Hints_at_a_truncation_until_some_days_ago() => Verify("""
        truncate-log-backup storage=s3://b/l until=[|?"$(date -d '30 days ago')"|]
        """);

    [Fact]
    public void Accepts_a_loop() => Verify("""
        repeat
          truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_a_schedule() => Verify("""
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_several() => Verify("""
        truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_a_young_log() => Verify("""
        start-log-backup storage=s3://b/l
        truncate-log-backup storage=s3://b/l until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        truncate-log-backup storage=s3://b/l dry-run=true until=?"$(date -d '30 days ago')"
        """);

    [Fact]
    public void Accepts_what_is_not_known() => Verify("""
        truncate-log-backup storage=s3://b/l until=?$UNTIL
        """);
}
