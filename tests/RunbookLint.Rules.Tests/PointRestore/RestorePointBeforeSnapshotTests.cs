using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestorePointBeforeSnapshotTests : RuleTest<RestorePointBeforeSnapshot>
{
    [Theory]
    [InlineData("start-ts=\"2024-05-10 00:00:00+0800\"", "2024-05-09 15:59:59+0000")]
    [InlineData("start-ts=\"2024-05-10 00:00:00\"", "2024-05-09 22:59:59")]
    [InlineData("start-ts=449451550310400000", "2024-04-30T23:59:59Z")]
    [InlineData("full-backup-storage=s3://b/20240510T000000Z", "2024-05-10 07:59:59+0800")]
    [InlineData("full-backup-storage=s3://b/20240510000000", "2024-05-09 09:59:59+0000")]
    [InlineData("full-backup-storage=s3://b/p/basic-pd.ns-2379-2024-05-10t00-00-00", "2024-05-09T23:00:00Z")]
    public void Reports_an_end_before_the_start(string start, string end) => Verify($"""
        point-restore {start} restored-ts=[|"{end}"|]
        """);

    [Theory]
    [InlineData("start-ts=\"2024-05-10 00:00:00+0800\"", "2024-05-09 16:00:00+0000")]
    [InlineData("start-ts=\"2024-05-10 00:00:00\"", "2024-05-09 23:00:00")]
    [InlineData("full-backup-storage=s3://b/20240510000000", "2024-05-09 10:00:00+0000")]
    [InlineData("full-backup-storage=s3://b/20240510", "?$TS")]
    [InlineData("full-backup-storage=s3://b/a", "2024-05-09 10:00:00+0000")]
    public void Accepts_what_may_be_behind_it(string start, string end) => Verify($"""
        point-restore {start} restored-ts={(end[0] == '?' ? end : '"' + end + '"')}
        """);

    [Fact]
    public void Says_where_the_restore_starts() => Says("""
        snapshot-backup storage=s3://b/a backup-ts="2024-05-10 00:00:00+0800"
        point-restore full-backup-storage=s3://b/a restored-ts="2024-05-09 00:00:00+0800"
        """, """
        error: the restore would end before the snapshot that it starts from, of 2024-05-10 00:00:00 +08:00: BR refuses it
          "2024-05-09 00:00:00+0800" <- earlier than the start
          "2024-05-10 00:00:00+0800" <- replay starts here
          help: start from a snapshot taken before this moment
        """);
}
