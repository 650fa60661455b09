using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class DigitsReadAsTsoTests : RuleTest<DigitsReadAsTso>
{
    [Fact]
    public void Reports_dates_and_unix_times_of_digits() => Verify("""
        truncate-log-backup until=[|20240510120000|]
        point-restore restored-ts=[|1715313600|] start-ts=[|1715313600000|]
        start-log-backup start-ts=[|379999999999999999|]
        snapshot-backup backup-ts=[|20240510|] last-backup-ts=[|20240510120000|]
        truncate-log-backup until=[|?"$(date +%s)"|]
        """);

    [Fact]
    public void Accepts_TSOs_dates_and_nothing() => Verify("""
        truncate-log-backup until=436986434462580737
        point-restore restored-ts="2024-05-10 12:00:00+0800" start-ts=0
        start-log-backup start-ts=380000000000000000 end-ts=999999999999999999
        snapshot-backup last-backup-ts=0
        truncate-log-backup until=?$TS
        """);

    [Fact]
    public void Leaves_statements_and_fields_that_the_operator_reads_to_others() => Verify("""
        snapshot-backup backup-ts=20240510 last-backup-ts=20240510 statement=backup
        truncate-log-backup until=20240510120000 operator-parses=until
        """);

    [Fact]
    public void Says_what_the_digits_are_taken_for() => Says("""
        truncate-log-backup until=20240510120000
        """, """
        error: '20240510120000' is taken as a TSO: 1970-01-01 21:26:51 UTC
          20240510120000 <- digits are a TSO
          help: write the date as 'YYYY-MM-DD hh:mm:ss+00:00', with the offset that is meant, or give the TSO
        """);
}
