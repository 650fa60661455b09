using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class LogRangeAboveRecommendedTests : RuleTest<LogRangeAboveRecommended>
{
    [Fact]
    public void Reports_more_than_two_days() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts=[|"2022-05-16 00:00:01+0800"|]
        """);

    [Fact]
    public void Reports_up_to_exactly_a_week() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts=[|"2022-05-21 00:00:00+0800"|]
        """);

    [Fact]
    public void Accepts_exactly_two_days() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-16 00:00:00+0800"
        """);

    [Fact]
    public void Leaves_more_than_a_week_to_the_stronger_rule() => Verify("""
        point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-22 00:00:00+0800"
        """);

    [Fact]
    public void Reports_what_is_above_two_days_in_every_zone() => Verify("""
        point-restore full-backup-storage=s3://b/snapshot-20220514000000 restored-ts=[|"2022-05-17 12:00:00+0000"|]
        """);

    [Fact]
    public void Reports_what_is_above_two_days_in_every_zone_and_above_a_week_in_some() => Verify("""
        point-restore full-backup-storage=s3://b/snapshot-20220514000000 restored-ts=[|"2022-05-21 06:00:00+0000"|]
        """);

    [Fact]
    public void Is_silent_when_the_zone_of_a_path_decides() => Verify("""
        point-restore full-backup-storage=s3://b/snapshot-20220514000000 restored-ts="2022-05-16 06:00:00+0000"
        """);

    [Fact]
    public void Says_days_and_hours_and_where_replay_starts() => Says("""
        snapshot-backup storage=s3://b/full backup-ts="2022-05-14 00:00:00+0800"
        point-restore full-backup-storage=s3://b/full restored-ts="2022-05-17 06:30:00+0800"
        """, """
        warning: PITR replays 3 days 6 h 30 min (78 h 30 min) of log, above the recommended 2 days
          "2022-05-17 06:30:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts at the snapshot taken here, of 2022-05-14 00:00:00 +08:00
          help: start from a newer snapshot backup, and take full backups at least every 2 days
        """);

    [Fact]
    public void Only_hints_at_it_in_a_drill() => Says("""
        sequence title="Restore rehearsal"
          point-restore start-ts="2022-05-14 00:00:00+0800" restored-ts="2022-05-17 00:00:00+0800"
        """, """
        info: PITR replays 3 days 0 h (72 h) of log, above the recommended 2 days
          "2022-05-17 00:00:00+0800" <- replay ends here
          "2022-05-14 00:00:00+0800" <- replay starts here
          help: start from a newer snapshot backup, and take full backups at least every 2 days
        """);
}
