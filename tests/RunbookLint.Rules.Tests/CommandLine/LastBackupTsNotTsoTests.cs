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

    [Fact]
    public void Is_less_sure_of_what_only_a_format_tells() =>
        Confidences("snapshot-backup last-backup-ts=2024-05-10\nsnapshot-backup last-backup-ts=?\"$(date +%F)\"").Should().Equal(Confidence.High, Confidence.Low);

    [Fact]
    public void Says_what_is_no_TSO() => Says("""
        snapshot-backup last-backup-ts=2024-05-10
        snapshot-backup last-backup-ts=?"$(date +%F)"
        """, """
        error: --lastbackupts takes a TSO, a whole number; '2024-05-10' is none
          2024-05-10 <- no TSO
          help: take the number that `br debug decode --field end-version` prints for the last snapshot
        error: --lastbackupts takes a TSO, a whole number; $(date +%F) is none
          ?"$(date +%F)" <- no TSO
          help: take the number that `br debug decode --field end-version` prints for the last snapshot
        """);
}
