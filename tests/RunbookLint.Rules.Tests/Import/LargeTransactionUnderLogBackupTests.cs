using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class LargeTransactionUnderLogBackupTests : RuleTest<LargeTransactionUnderLogBackup>
{
    [Theory]
    [InlineData("statement=delete table=t")]
    [InlineData("statement=delete table=t where=true")]
    [InlineData("statement=update table=t where=true")]
    [InlineData("statement=insert table=t")]
    [InlineData("statement=load-data table=t")]
    [InlineData("statement=delete table=t limit=true transaction=shared")]
    public void Reports_a_write_without_a_bound(string settings) => Verify($"""
        start-log-backup task=pitr
        [|bulk-write|] {settings}
        """);

    [Theory]
    [InlineData("statement=delete table=t limit=true")]
    [InlineData("statement=delete table=t batch=true")]
    [InlineData("statement=update table=t where=key")]
    [InlineData("statement=delete table=mysql.tidb where=true")]
    public void Accepts_a_small_one(string settings) => Verify($"""
        start-log-backup task=pitr
        bulk-write {settings}
        """);

    [Fact]
    public void Accepts_a_loop_that_splits_it() => Verify("""
        start-log-backup task=pitr
        repeat
          bulk-write statement=delete table=t where=true
          bulk-write statement=load-data table=t
          [|bulk-write|] statement=insert table=t
        """);

    [Fact]
    public void Reports_one_on_a_schedule() => Verify("""
        start-log-backup task=pitr
        repeat schedule="0 2 * * *"
          [|bulk-write|] statement=delete table=t where=true
        """);

    [Fact]
    public void Accepts_a_cluster_whose_log_backup_does_not_run() => Verify("""
        bulk-write statement=delete table=t
        start-log-backup cluster=10.0.0.1:2379
        bulk-write cluster=10.0.0.2:2379 statement=delete table=t
        pause-log-backup cluster=10.0.0.1:2379
        bulk-write cluster=10.0.0.1:2379 statement=delete table=t
        stop-log-backup cluster=10.0.0.1:2379
        bulk-write cluster=10.0.0.1:2379 statement=delete table=t
        """);

    [Fact]
    public void Tells_what_grows() => Says("""
        start-log-backup task=pitr
        bulk-write statement=delete table=t
        """, """
        info: the checkpoint of log backup 'pitr' stands still until this commits: the RPO grows by about the time that takes
          bulk-write <- one transaction
          start-log-backup <- log backup starts here
          help: split it with BATCH ON … LIMIT n, or commit in chunks
        """);

    [Fact]
    public void Takes_the_one_cluster_of_its_page() => Verify("""
        unordered
          sequence document=backup.md
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=cleanup.md
            query-log-backup cluster=10.0.0.1:2379
            [|bulk-write|] statement=delete table=t
          sequence document=two.md
            query-log-backup cluster=10.0.0.1:2379
            query-log-backup cluster=10.0.0.2:2379
            bulk-write statement=delete table=t
        """);
}
