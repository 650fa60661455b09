using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class TimestampDateOnlyTests : RuleTest<TimestampDateOnly>
{
    [Fact]
    public void Reports_a_date_alone() => Verify("""
        truncate-log-backup until=[|2022-07-26|]
        point-restore restored-ts=[|2022/07/26|]
        snapshot-backup backup-ts=[|2022-07-26|]
        truncate-log-backup until=[|?"$(date +%F)"|]
        """);

    [Fact]
    public void Accepts_a_time_behind_it() => Verify("""
        truncate-log-backup until="2022-07-26 00:00:00+0800"
        truncate-log-backup until=?"$(date \"+%F %T%z\")"
        truncate-log-backup until=20220726
        """);

    [Fact]
    public void Says_what_a_date_means() => Says("""
        truncate-log-backup until=2022-07-26
        snapshot-backup backup-ts=2022-07-27
        """, """
        warning: '2022-07-26' passes BR's check for a time zone by accident and means midnight in the time zone of the host
          2022-07-26 <- a date alone
          help: add the time and the offset
        warning: '2022-07-27' means midnight in the time zone of the host
          2022-07-27 <- a date alone
          help: add the time and the offset
        """);

    [Fact]
    public void Says_where_the_time_went() => Says("""
        truncate-log-backup until=2022-07-26 stray-word=21:20:00+0800
        """, """
        warning: only the date '2022-07-26' is read: without quotes the time behind the blank is a word of its own
          2022-07-26 <- a date alone
          21:20:00+0800 <- the time is not part of the value
          help: put the date and the time into quotes together
        """);
}
