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

    [Theory]
    [InlineData("2022-05-14 00:00:00+0800", "2022-05-15 16:00:00+0000")]
    [InlineData("2022-05-14 00:00:00-0500", "2022-05-16 13:00:00+0800")]
    [InlineData("2024-02-28 00:00:00Z", "2024-03-01 00:00:00Z")]
    [InlineData("2023-02-27 00:00:00Z", "2023-03-01 00:00:00Z")]
    [InlineData("449451550310400000", "2024-05-03T00:00:00Z")]
    [InlineData("2022-05-14 00:00:00", "2022-05-16 01:00:00")]
    public void Accepts_exactly_two_days_however_they_are_written(string start, string end) => Verify($"""
        point-restore start-ts="{start}" restored-ts="{end}"
        """);

    [Theory]
    [InlineData("2022-05-14 00:00:00+0800", "2022-05-15 16:00:01+0000")]
    [InlineData("2022-05-14 00:00:00-0500", "2022-05-16 13:00:01+0800")]
    [InlineData("2024-02-28 00:00:00Z", "2024-03-01 00:00:01Z")]
    [InlineData("2023-02-27 00:00:00Z", "2023-03-01 00:00:01Z")]
    [InlineData("449451550310400000", "2024-05-03T00:00:01Z")]
    [InlineData("2022-05-14 00:00:00", "2022-05-16 01:00:01")]
    public void Reports_a_second_more_however_it_is_written(string start, string end) => Verify($"""
        point-restore start-ts="{start}" restored-ts=[|"{end}"|]
        """);

    [Theory]
    [InlineData("s3://b/20240501T000000Z", "2024-05-03T00:00:00Z", false)]
    [InlineData("s3://b/20240501T000000Z", "2024-05-03T00:00:01Z", true)]
    [InlineData("s3://b/p/basic-pd.ns-2379-2024-05-01t00-00-00", "2024-05-03T08:00:00+0800", false)]
    [InlineData("s3://b/p/basic-pd.ns-2379-2024-05-01t00-00-00", "2024-05-03T08:00:01+0800", true)]
    [InlineData("s3://b/20240501000000", "2024-05-03T12:00:00Z", false)]
    [InlineData("s3://b/20240501000000", "2024-05-03T12:00:01Z", true)]
    public void Reads_the_path_to_the_second(string path, string end, bool reports) => Verify($"""
        point-restore full-backup-storage={path} restored-ts={(reports ? "[|" + end + "|]" : end)}
        """);

    [Theory]
    [InlineData("0 2 */3 * *", true)]
    [InlineData("0 2 */2 * *", false)]
    [InlineData("@every 49h", false)]
    [InlineData("@every 50h", true)]
    public void Allows_a_schedule_a_change_of_the_clocks(string schedule, bool reports) => Verify($"""
        repeat schedule="{schedule}"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        {(reports ? "[|point-restore|]" : "point-restore")} full-backup-storage=s3://dr/full-2024-05-01 storage=s3://dr/log
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
