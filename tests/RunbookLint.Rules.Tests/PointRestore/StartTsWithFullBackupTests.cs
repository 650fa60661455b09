using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class StartTsWithFullBackupTests : RuleTest<StartTsWithFullBackup>
{
    [Theory]
    [InlineData("full-backup-storage=s3://b/a start-ts=[|449451550310400000|]")]
    [InlineData("full-backup-storage=?'s3://${BUCKET}/a' start-ts=[|\"2024-05-01 00:00:00+0000\"|]")]
    [InlineData("kind=Restore full-backup-storage=s3://b/a start-ts=[|449451550310400000|] br-option=start-ts")]
    [InlineData("kind=Restore full-backup-storage=[|s3://b/a|] start-ts=449451550310400000 br-option=full-backup-storage")]
    public void Reports_both(string settings) => Verify($"""
        point-restore {settings}
        """);

    [Theory]
    [InlineData("full-backup-storage=s3://b/a")]
    [InlineData("start-ts=449451550310400000")]
    [InlineData("full-backup-storage=s3://b/a start-ts=?$START")]
    [InlineData("full-backup-storage=?$FULL start-ts=449451550310400000")]
    [InlineData("full-backup-storage=?${FULL:+s3://b/a} start-ts=449451550310400000")]
    [InlineData("full-backup-storage=s3://b/a start-ts=\"\"")]
    [InlineData("kind=Restore full-backup-storage=s3://b/a start-ts=449451550310400000")]
    [InlineData("kind=Restore full-backup-storage=?{{tpl(a/b)}} start-ts=449451550310400000 open-field=full-backup-storage br-option=start-ts")]
    public void Accepts_one_or_what_may_be_one(string settings) => Verify($"""
        point-restore {settings}
        """);

    [Fact]
    public void Says_what_to_leave_out() => Says("""
        point-restore full-backup-storage=s3://b/a start-ts=449451550310400000
        """, """
        error: --start-ts and --full-backup-storage are mutually exclusive: BR refuses the restore
          449451550310400000 <- replay starts at the snapshot already
          s3://b/a <- the snapshot to start from
          help: leave out --start-ts; give it alone to go on where an earlier restore has ended
        """);
}
