using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class LogRangeTooLongTests : RuleTest<LogRangeTooLong>
{
    [Fact]
    public void Reports_more_than_a_week_since_the_start_ts() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts=[|"2022-05-21 00:00:01+0800"|]
        """);

    [Fact]
    public void Accepts_exactly_a_week() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-21 00:00:00+0800"
        """);

    [Fact]
    public void Compares_instants_and_not_clocks() => Verify("""
        point-restore start-ts="2022-05-14 08:00:00+0800" restored-ts="2022-05-21 00:00:00+0000"
        point-restore start-ts="2022-05-14 08:00:00+0800" restored-ts=[|"2022-05-21 01:00:00+0000"|]
        """);

    [Fact]
    public void Reads_tso() => Verify("""
        point-restore start-ts=433178206003200000 restored-ts=[|433400000000000000|]
        point-restore start-ts=433178206003200000 restored-ts=433250000000000000
        """);

    [Fact]
    public void Reads_the_date_in_the_path_of_the_snapshot() => Verify("""
        point-restore full-backup-storage=s3://b/snapshot-20220514000000 restored-ts=[|"2022-05-23 18:00:00+0800"|]
        """);

    [Fact]
    public void Is_silent_when_the_zone_of_a_path_decides() => Verify("""
        point-restore full-backup-storage=s3://b/snapshot-20220514000000 restored-ts="2022-05-21 06:00:00+0000"
        """);

    [Fact]
    public void Finds_the_snapshot_that_a_step_takes() => Verify("""
        snapshot-backup storage=s3://b/full backup-ts="2022-05-14 00:00:00+0800"
        point-restore full-backup-storage=S3://b//full/ restored-ts=[|"2022-05-22 00:00:00+0800"|]
        """);

    [Fact]
    public void Finds_the_step_in_another_document() => Verify("""
        unordered
          sequence document=backup.sh
            snapshot-backup storage=s3://b/full backup-ts="2022-05-14 00:00:00+0800"
          sequence document=restore.sh
            point-restore full-backup-storage=s3://b/full restored-ts=[|"2022-05-22 00:00:00+0800"|]
        """);

    [Fact]
    public void Believes_the_step_rather_than_the_path() => Verify("""
        snapshot-backup storage=s3://b/20220514 backup-ts="2022-05-20 00:00:00+0800"
        point-restore full-backup-storage=s3://b/20220514 restored-ts="2022-05-22 00:00:00+0800"
        """);

    [Fact]
    public void Is_silent_when_steps_disagree() => Verify("""
        snapshot-backup storage=s3://b/full backup-ts="2022-05-14 00:00:00+0800"
        snapshot-backup storage=s3://b/full backup-ts="2022-05-20 00:00:00+0800"
        point-restore full-backup-storage=s3://b/full restored-ts="2022-05-22 00:00:00+0800"
        """);

    [Fact]
    public void Is_silent_about_what_only_the_run_knows() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800"
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts=?$TS
        point-restore start-ts=?$START restored-ts="2022-05-22 00:00:00+0800"
        point-restore full-backup-storage=?$FULL restored-ts="2022-05-22 00:00:00+0800"
        point-restore full-backup-storage=?$FULL start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        point-restore full-backup-storage=s3://b/full restored-ts="2022-05-22 00:00:00+0800"
        point-restore restored-ts="2022-05-22 00:00:00+0800"
        """);

    [Fact]
    public void Reports_the_worst_case_of_the_schedule_that_takes_the_snapshots() => Verify("""
        repeat schedule="0 2 1,15 * *"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=?"s3://dr/full-$1" storage=s3://dr/log restored-ts=[|"2024-05-10 00:00:00+0800"|]
        """);

    [Fact]
    public void Reports_a_restore_to_the_end_of_the_log_at_the_command() => Says("""
        repeat schedule="0 2 1 * *"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=s3://dr/full-2024-05-01 storage=s3://dr/log
        """, """
        error: PITR replays up to 31 days 0 h (744 h) of log, above the 1-week maximum
          point-restore <- replay goes on to the end of the log
          "0 2 1 * *" <- replay starts at a snapshot of this schedule, in the worst case just before its next run
          help: start from a newer snapshot backup
        """);

    [Fact]
    public void Leaves_a_schedule_of_a_week_and_one_of_a_known_log_backup_alone() => Verify("""
        unordered
          sequence document=a.cron
            repeat schedule="0 2 * * 0"
              snapshot-backup storage=?"s3://a/full-$(date +%F)"
          sequence document=b.cron
            start-log-backup cluster=10.0.0.1:2379 task=pitr
            repeat schedule="0 2 1 * *"
              snapshot-backup cluster=10.0.0.1:2379 storage=?"s3://b/full-$(date +%F)"
          sequence document=restore.sh
            point-restore full-backup-storage=s3://a/full-2024-05-01 storage=s3://a/log
            point-restore full-backup-storage=s3://b/full-2024-05-01 storage=s3://b/log
        """);

    [Fact]
    public void Is_silent_about_values_it_cannot_read() => Verify("""
        point-restore start-ts=20220514 restored-ts="2022-05-22 00:00:00+0800"
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts=yesterday
        """);

    [Fact]
    public void Is_silent_about_a_restore_back_in_time() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-01 00:00:00+0800"
        """);

    [Fact]
    public void Takes_two_clocks_of_one_command_for_clocks_of_one_zone() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00" restored-ts=[|"2022-05-21 02:00:00"|]
        point-restore start-ts="2022-05-14 00:00:00" restored-ts="2022-05-21 01:00:00"
        """);

    [Fact]
    public void Says_days_and_hours_and_where_replay_starts() => Says("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        """, """
        error: PITR replays 8 days 0 h (192 h) of log, above the 1-week maximum
          "2022-05-22 00:00:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts here
          help: start from a newer snapshot backup
        """);

    [Fact]
    public void Says_when_only_bounds_are_known() => Says("""
        point-restore full-backup-storage=s3://b/20220501 restored-ts="2022-05-22 00:00:00+0000"
        """, """
        error: PITR replays between 20 days 12 h (492 h) and 21 days 14 h (518 h) of log, above the 1-week maximum
          "2022-05-22 00:00:00+0000" <- replay ends here
          s3://b/20220501 <- replay starts at this snapshot, of 2022-05-01 by its path
          help: start from a newer snapshot backup
        """);

    [Theory]
    [InlineData("Disaster recovery drill")]
    [InlineData("Rehearsal of a restore")]
    [InlineData("每月恢复演练")]
    [InlineData("Game Day 2024")]
    public void Only_hints_at_it_in_a_drill(string title) => Says($"""
        sequence title="{title}"
          point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        """, """
        info: PITR replays 8 days 0 h (192 h) of log, above the 1-week maximum
          "2022-05-22 00:00:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts here
          help: start from a newer snapshot backup
        """);

    [Fact]
    public void Knows_a_drill_by_its_path() => Says("""
        sequence document=ops/dr-drill/restore.sh
          point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        """, """
        info: PITR replays 8 days 0 h (192 h) of log, above the 1-week maximum
          "2022-05-22 00:00:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts here
          help: start from a newer snapshot backup
        """);

    [Fact]
    public void Takes_no_other_word_for_a_drill() => Says("""
        sequence title="Drilldown dashboards" document=drilldown/restore.sh
          point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        """, """
        error: PITR replays 8 days 0 h (192 h) of log, above the 1-week maximum
          "2022-05-22 00:00:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts here
          help: start from a newer snapshot backup
        """);
}
