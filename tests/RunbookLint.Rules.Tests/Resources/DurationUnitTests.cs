using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class DurationUnitTests : RuleTest<DurationUnit>
{
    [Fact]
    public void Reports_days_and_weeks_and_units_of_seconds() => Verify("""
        snapshot-backup max-reserved-time=[|7d|] time-ago=[|1w|] gc-life-time=[|"2 days"|]
        snapshot-backup retry-timeout=[|30|] min-retry-duration=[|5min|] gcttl=[|5m|]
        compact-log-backup compact-interval=[|1d|]
        pause-log-backup gc-ttl=[|24h|]
        """);

    [Fact]
    public void Accepts_Go_durations_and_seconds() => Verify("""
        snapshot-backup max-reserved-time=168h time-ago=1h30m gc-life-time=72h retry-timeout=30m gcttl=300
        compact-log-backup compact-interval=0
        pause-log-backup gc-ttl=86400
        snapshot-backup max-reserved-time=?$TIME
        """);

    [Fact]
    public void Says_what_to_write() => Says("""
        snapshot-backup max-reserved-time=7d
        pause-log-backup gc-ttl=24h
        """, """
        error: '7d' is no duration for maxReservedTime, which knows no unit above the hour: the operator logs an error and never deletes an old backup
          7d <- no such unit
          help: write 168h
        error: '24h' is no number of seconds for --gc-ttl: BR refuses to start
          24h <- no such unit
          help: write 86400
        """);
}
