using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class LastBackupTsNotTsoTests : RuleTest<LastBackupTsNotTso>
{
    [Fact]
    public void Reports_dates() => Verify("""
        snapshot-backup last-backup-ts=[|"2024-05-10 12:00:00+0800"|]
        snapshot-backup last-backup-ts=[|2024-05-10|]
        snapshot-backup last-backup-ts=[|?"$(date +%F)"|]
        """);

    [Fact]
    public void Accepts_numbers_and_statements() => Verify("""
        snapshot-backup last-backup-ts=436986434462580737
        snapshot-backup last-backup-ts=20240510
        snapshot-backup last-backup-ts=?$LAST
        snapshot-backup last-backup-ts="2024-05-10 12:00:00" statement=backup
        snapshot-backup
        """);
}
