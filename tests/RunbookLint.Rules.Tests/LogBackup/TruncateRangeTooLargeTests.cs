using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class TruncateRangeTooLargeTests : RuleTest<TruncateRangeTooLarge>
{
    [Fact]
    public void Reports_a_jump_of_more_than_a_week() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until=[|"2022-05-08 00:00:01+0800"|]
        """);

    [Fact]
    public void Accepts_steps_of_exactly_a_week() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until="2022-05-08 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until="2022-05-15 00:00:00+0800"
        """);

    [Fact]
    public void Reports_a_jump_from_the_start_of_the_log() => Verify("""
        start-log-backup storage=s3://b/log start-ts="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log/ until=[|"2022-06-01 00:00:00+0800"|]
        """);

    [Fact]
    public void Accepts_the_first_truncation_of_a_log_of_unknown_age() => Verify("""
        start-log-backup storage=s3://b/log
        truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Accepts_truncations_of_different_logs() => Verify("""
        truncate-log-backup storage=s3://b/one until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/two until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Knows_a_log_by_the_variable_that_holds_its_storage() => Verify("""
        truncate-log-backup storage=?$LOG until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=?$LOG until=[|"2022-06-01 00:00:00+0800"|]
        truncate-log-backup storage=?$OTHER until="2023-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Knows_a_log_by_its_task() => Verify("""
        truncate-log-backup cluster=tidb/basic task=pitr until="2022-05-01 00:00:00+0800"
        truncate-log-backup cluster=tidb/basic task=pitr until=[|"2022-06-01 00:00:00+0800"|]
        truncate-log-backup cluster=tidb/other task=pitr until="2023-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Knows_that_two_tasks_have_two_logs() => Verify("""
        truncate-log-backup cluster=tidb/basic task=one until="2022-05-01 00:00:00+0800"
        truncate-log-backup cluster=tidb/basic task=two until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Knows_a_log_by_its_task_where_one_names_its_storage() => Verify("""
        truncate-log-backup cluster=tidb/basic task=pitr storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup cluster=tidb/basic task=pitr until=[|"2022-06-01 00:00:00+0800"|]
        """);

    [Fact]
    public void Is_silent_where_a_variable_may_hold_another_storage() => Verify("""
        truncate-log-backup cluster=tidb/basic task=pitr storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup cluster=tidb/basic task=pitr storage=?$LOG until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Takes_a_variable_for_a_log_in_one_file_only() => Verify("""
        sequence
          sequence document=a.sh
            truncate-log-backup cluster=tidb/basic task=pitr storage=?$LOG until="2022-05-01 00:00:00+0800"
          sequence document=b.sh
            truncate-log-backup cluster=tidb/basic task=pitr storage=?$LOG until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Is_silent_when_something_unknown_may_lie_between() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until=?$MIDDLE
        truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800"
        """);

    [Fact]
    public void Is_silent_about_truncations_without_an_order() => Verify("""
        unordered
          truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
          truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800"
        choice
          truncate-log-backup storage=s3://b/other until="2022-05-01 00:00:00+0800"
          truncate-log-backup storage=s3://b/other until="2022-06-01 00:00:00+0800"
        """);

    /// <summary>How far a job beside it comes first is not known.</summary>
    [Fact]
    public void Is_silent_while_another_truncation_may_run() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        unordered
          sequence
            start-log-backup storage=s3://b/other
            truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800"
          truncate-log-backup storage=s3://b/log until="2022-05-20 00:00:00+0800"
        """);

    [Fact]
    public void Reports_a_jump_beside_other_jobs() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        unordered
          sequence
            start-log-backup storage=s3://b/other
            truncate-log-backup storage=s3://b/log until=[|"2022-06-01 00:00:00+0800"|]
          truncate-log-backup storage=s3://b/other until="2022-05-20 00:00:00+0800"
        """);

    [Fact]
    public void Looks_through_a_dry_run() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800" dry-run=true
        truncate-log-backup storage=s3://b/log until=[|"2022-06-01 00:00:00+0800"|]
        """);

    [Fact]
    public void Accepts_a_dry_run() => Verify("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800" dry-run=true
        repeat schedule="@monthly"
          truncate-log-backup storage=s3://b/log until=? dry-run=true
        """);

    [Theory]
    [InlineData("0 3 1 * *")]
    [InlineData("@monthly")]
    [InlineData("0 3 1,15 * *")]
    [InlineData("@every 200h")]
    public void Reports_schedules_with_more_than_a_week_between_runs(string schedule) => Verify($"""
        repeat schedule=[|"{schedule}"|]
          truncate-log-backup until=?
        """);

    [Theory]
    [InlineData("0 3 * * 0")]
    [InlineData("@weekly")]
    [InlineData("@daily")]
    [InlineData("@every 168h")]
    public void Accepts_schedules_with_a_week_between_runs(string schedule) => Verify($"""
        repeat schedule="{schedule}"
          truncate-log-backup until=?
        """);

    [Fact]
    public void Accepts_a_monthly_run_that_deletes_in_steps() => Verify("""
        repeat schedule="@monthly"
          repeat
            truncate-log-backup storage=s3://b/log until=?
        repeat schedule="@monthly"
          truncate-log-backup storage=s3://b/other until=?$A
          truncate-log-backup storage=s3://b/other until=?$B
        """);

    [Fact]
    public void Is_silent_about_a_schedule_it_cannot_read() => Verify("""
        repeat schedule=?$CRON
          truncate-log-backup until=?
        repeat
          truncate-log-backup until=?
        """);

    [Fact]
    public void Says_how_much_a_step_deletes() => Says("""
        truncate-log-backup storage=s3://b/log until="2022-05-01 00:00:00+0800"
        truncate-log-backup storage=s3://b/log until="2022-06-01 00:00:00+0800"
        """, """
        warning: truncating 31 days 0 h (744 h) of log at once may exhaust BR's memory
          "2022-06-01 00:00:00+0800" <- deletes up to here
          "2022-05-01 00:00:00+0800" <- the truncation before deletes up to here
          help: delete in several steps of at most 7 days
        """);

    [Fact]
    public void Says_how_much_a_run_deletes() => Says("""
        repeat schedule=@monthly
          truncate-log-backup until=?
        """, """
        warning: a run deletes up to 31 days 0 h (744 h) of log at once, which may exhaust BR's memory
          @monthly <- schedule of the truncation
          truncate-log-backup <- this deletes what has grown since the run before
          help: truncate at least once a week, or delete in several steps of at most 7 days
        """);
}
