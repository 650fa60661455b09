using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class MaxBackupsDeletesLogBackupTests : RuleTest<MaxBackupsDeletesLogBackup>
{
    [Fact]
    public void Reports_a_number_with_a_log_backup() => Verify("""
        declare-backup-schedule schedule="@daily" max-backups=[|7|] log-template=true
        """);

    [Fact]
    public void Accepts_a_time() => Verify("""
        declare-backup-schedule schedule="@daily" max-reserved-time=168h log-template=true
        """);

    [Fact]
    public void A_time_counts_before_a_number() => Verify("""
        declare-backup-schedule schedule="@daily" max-backups=7 max-reserved-time=168h log-template=true
        """);

    [Fact]
    public void Accepts_a_schedule_without_a_log_backup() => Verify("""
        declare-backup-schedule schedule="@daily" max-backups=7
        """);

    [Fact]
    public void Accepts_zero_and_unknown_numbers() => Verify("""
        declare-backup-schedule max-backups=0 log-template=true
        declare-backup-schedule max-backups=?n log-template=true
        """);

    [Fact]
    public void Suggests_a_time() => Says("""
        declare-backup-schedule schedule="@daily" max-backups=7 log-template=true
        """, """
        error: the log backup is counted as the oldest backup of the schedule: with 7 backups to keep it is deleted, and no further backup is taken
          7 <- counts the log backup, too
          true <- the log backup of the schedule
          help: use `maxReservedTime` instead: 168h keeps about as many
        """);
}
