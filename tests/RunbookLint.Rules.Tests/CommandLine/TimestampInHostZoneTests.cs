using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class TimestampInHostZoneTests : RuleTest<TimestampInHostZone>
{
    [Fact]
    public void Reports_a_snapshot_time_without_an_offset() => Verify("""
        snapshot-backup backup-ts=[|"2024-05-10 12:00:00"|]
        snapshot-backup backup-ts=[|?"$(date \"+%F %T\")"|]
        """);

    [Fact]
    public void Accepts_offsets_and_statements() => Verify("""
        snapshot-backup backup-ts="2024-05-10 12:00:00+0800"
        snapshot-backup backup-ts=436986434462580737
        snapshot-backup backup-ts=2024-05-10
        snapshot-backup backup-ts="2024-05-10 12:00:00" statement=backup
        snapshot-backup
        truncate-log-backup until="2024-05-10 12:00:00"
        """);
}
