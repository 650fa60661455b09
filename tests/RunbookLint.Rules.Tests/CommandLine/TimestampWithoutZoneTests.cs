using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class TimestampWithoutZoneTests : RuleTest<TimestampWithoutZone>
{
    [Fact]
    public void Reports_a_date_and_time_without_an_offset() => Verify("""
        truncate-log-backup until=[|"2024-05-10 12:00:00"|]
        point-restore restored-ts=[|2024-05-10T12:00:00|] start-ts=[|"2024/05/10 12:00"|]
        start-log-backup start-ts=[|"2024-05-10 12:00:00"|]
        truncate-log-backup until=[|?"$(date \"+%F %T\")"|]
        """);

    [Fact]
    public void Accepts_offsets_TSOs_and_what_only_the_run_knows() => Verify("""
        truncate-log-backup until="2024-05-10 12:00:00+0800"
        point-restore restored-ts=2024-05-10T12:00:00Z start-ts=436986434462580737
        truncate-log-backup until=?$UNTIL
        truncate-log-backup until=?"$(date -Iseconds)"
        truncate-log-backup until=?"$(./until.sh)"
        snapshot-backup backup-ts="2024-05-10 12:00:00"
        truncate-log-backup until="2024-05-10 12:00:00" operator-parses=until
        """);

    [Fact]
    public void Says_what_is_missing() => Says("""
        truncate-log-backup until=?"$(date \"+%F %T\")"
        """, """
        error: BR rejects $(date "+%F %T") (such as '2024-05-10 12:00:00'): a date and time without a time zone
          ?"$(date \"+%F %T\")" <- no offset
          help: add %z to the format of date
        """);

    [Fact]
    public void Is_less_sure_of_what_only_a_format_tells() =>
        Confidences("truncate-log-backup until=\"2024-05-10 12:00:00\"\ntruncate-log-backup until=?\"$(date +%FT%T)\"").Should().Equal(Confidence.High, Confidence.Low);

    [Fact]
    public void Says_to_append_the_offset() => Says("""
        start-log-backup end-ts="2024-05-10 12:00:00"
        """, """
        error: BR rejects '2024-05-10 12:00:00': a date and time without a time zone
          "2024-05-10 12:00:00" <- no offset
          help: append the offset, such as +0800, or give a TSO
        """);
}
