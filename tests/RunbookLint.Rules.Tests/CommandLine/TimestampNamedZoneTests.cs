using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class TimestampNamedZoneTests : RuleTest<TimestampNamedZone>
{
    [Fact]
    public void Reports_names_of_zones() => Verify("""
        truncate-log-backup until=[|"2024-05-10 12:00:00 UTC"|]
        point-restore restored-ts=[|"2024-05-10 12:00:00 Asia/Shanghai"|]
        snapshot-backup backup-ts=[|"2024-05-10 12:00:00CST"|]
        start-log-backup start-ts=[|2024-05-10T12:00:00z|]
        """);

    [Fact]
    public void Accepts_offsets() => Verify("""
        truncate-log-backup until=2024-05-10T12:00:00Z
        truncate-log-backup until="2024-05-10 12:00:00 +08:00"
        truncate-log-backup until="now UTC"
        """);

    [Fact]
    public void Says_which_name() => Says("""
        truncate-log-backup until="2024-05-10 12:00:00 UTC"
        """, """
        error: BR does not know the time zone 'UTC': named zones are not accepted
          "2024-05-10 12:00:00 UTC" <- a named zone
          help: write the offset in place of the name, here +00:00
        """);
}
