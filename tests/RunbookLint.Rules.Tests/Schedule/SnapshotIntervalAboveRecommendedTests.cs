using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class SnapshotIntervalAboveRecommendedTests : RuleTest<SnapshotIntervalAboveRecommended>
{
    [Theory]
    [InlineData("0 0 * * 0")]
    [InlineData("0 0 * * 1,4")]
    [InlineData("0 2 * * 1-5")]
    [InlineData("@every 50h")]
    [InlineData("0 2 */3 * *")]
    public void Reports_gaps_of_more_than_two_days(string schedule) => Verify($"""
        start-log-backup
        repeat schedule=[|"{schedule}"|]
          snapshot-backup
        """);

    [Theory]
    [InlineData("0 0 */2 * *")]
    [InlineData("0 2 * * *")]
    [InlineData("0 2 * * 0,2,4,6")]
    [InlineData("@every 48h")]
    [InlineData("@every 49h")]
    [InlineData("*/2 * * * *")]
    public void Accepts_gaps_of_two_days(string schedule) => Verify($"""
        start-log-backup
        repeat schedule="{schedule}"
          snapshot-backup
        """);

    [Fact]
    public void Leaves_more_than_a_week_to_the_stronger_rule() => Verify("""
        start-log-backup
        repeat schedule="0 0 1 * *"
          snapshot-backup
        """);

    [Fact]
    public void Is_silent_without_a_log_backup() => Verify("""
        repeat schedule="@weekly"
          snapshot-backup
        """);

    [Theory]
    [InlineData("pause-log-backup")]
    [InlineData("resume-log-backup")]
    [InlineData("query-log-backup")]
    [InlineData("truncate-log-backup")]
    public void Takes_other_operations_for_a_sign_of_a_log_backup(string operation) => Verify($"""
        {operation}
        repeat schedule=[|"@weekly"|]
          snapshot-backup
        """);

    [Fact]
    public void Is_silent_when_the_log_backup_has_stopped() => Verify("""
        start-log-backup
        stop-log-backup
        repeat schedule="@weekly"
          snapshot-backup
        """);

    [Fact]
    public void Is_silent_about_the_log_backup_of_another_cluster() => Verify("""
        start-log-backup cluster=tidb/one
        repeat schedule="@weekly"
          snapshot-backup cluster=tidb/two
        """);

    [Fact]
    public void Finds_the_log_backup_in_another_document() => Verify("""
        unordered
          unordered document=log.yaml
            start-log-backup cluster=tidb/basic
          unordered document=snapshot.yaml
            repeat schedule=[|"@weekly"|]
              snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Is_silent_about_unknown_clusters_in_two_documents() => Verify("""
        unordered
          unordered document=log.yaml
            start-log-backup cluster=?
          unordered document=snapshot.yaml
            repeat schedule="@weekly"
              snapshot-backup cluster=?
        """);

    [Fact]
    public void Merges_the_schedules_of_a_cluster() => Verify("""
        start-log-backup
        repeat schedule="0 0 * * 0"
          snapshot-backup
        repeat schedule="0 0 * * 2"
          snapshot-backup
        repeat schedule="0 0 * * 4,5"
          snapshot-backup
        """);

    [Fact]
    public void Reports_merged_schedules_once() => Says("""
        start-log-backup
        repeat schedule="0 0 * * 0"
          snapshot-backup
        repeat schedule="0 0 * * 2"
          snapshot-backup
        """, """
        warning: full backups are up to 5 days 0 h (120 h) apart, above the 2 days that a point-in-time restore should replay
          "0 0 * * 0" <- the first of its schedules
          "0 0 * * 2" <- another schedule of the same cluster
          start-log-backup <- log backup starts here
          help: take a full backup at least every 2 days, for example with "0 2 */2 * *"
        """);

    [Fact]
    public void Reports_each_cluster() => Verify("""
        start-log-backup cluster=tidb/one
        start-log-backup cluster=tidb/two
        repeat schedule=[|"@weekly"|]
          snapshot-backup cluster=tidb/one
        repeat schedule=[|"@weekly"|]
          snapshot-backup cluster=tidb/two
        repeat schedule="@daily"
          snapshot-backup cluster=tidb/three
        """);

    [Fact]
    public void Does_not_count_partial_and_incremental_snapshots() => Verify("""
        start-log-backup
        repeat schedule=[|"@weekly"|]
          snapshot-backup scope=full
        repeat schedule="@daily"
          snapshot-backup scope=db db=shop
        repeat schedule="@daily"
          snapshot-backup scope=full last-backup-ts=?$LAST
        """);

    [Fact]
    public void Is_silent_about_partial_snapshots_alone() => Verify("""
        start-log-backup
        repeat schedule="@weekly"
          snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Is_silent_when_an_unknown_schedule_may_close_the_gap() => Verify("""
        start-log-backup
        repeat schedule="@weekly"
          snapshot-backup
        repeat schedule=?$CRON
          snapshot-backup
        """);

    [Fact]
    public void Is_silent_when_a_snapshot_of_unknown_scope_may_close_the_gap() => Verify("""
        start-log-backup
        repeat schedule="@weekly"
          snapshot-backup
        repeat schedule="@daily"
          snapshot-backup scope=?
        """);

    [Fact]
    public void Is_silent_when_a_cluster_that_may_be_the_same_closes_the_gap() => Verify("""
        unordered
          unordered document=all.yaml
            start-log-backup cluster=tidb/basic
            repeat schedule="@weekly"
              snapshot-backup cluster=tidb/basic
          sequence document=crontab
            repeat schedule="@daily"
              snapshot-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Is_not_silenced_by_a_sample_in_another_document() => Verify("""
        unordered
          unordered document=all.yaml
            start-log-backup cluster=tidb/basic
            repeat schedule=[|"@weekly"|]
              snapshot-backup cluster=tidb/basic
          sequence document=README.md
            repeat schedule="*/2 * * * *"
              snapshot-backup cluster=?<cluster>
        """);

    [Fact]
    public void Is_silent_about_loops_without_a_schedule() => Verify("""
        start-log-backup
        repeat
          snapshot-backup
        """);
}
