using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreWhileChangefeedRunsTests : RuleTest<RestoreWhileChangefeedRuns>
{
    [Theory]
    [InlineData("snapshot-restore")]
    [InlineData("point-restore")]
    public void Reports_a_restore_beside_a_changefeed(string restore) => Verify($"""
        create-changefeed cluster=10.0.0.1:2379
        [|{restore}|] cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Reports_a_deployed_ticdc() => Verify("""
        unordered
          unordered document=cluster.yaml
            declare-cluster cluster=tidb/basic ticdc-replicas=2
          unordered document=restore.yaml
            [|snapshot-restore|] cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_removed_changefeeds_other_clusters_and_unknown_ones() => Verify("""
        create-changefeed cluster=10.0.0.1:2379 changefeed=a
        snapshot-restore cluster=10.0.0.2:2379
        snapshot-restore cluster=?$PD
        snapshot-restore
        remove-changefeed cluster=10.0.0.1:2379 changefeed=a
        snapshot-restore cluster=10.0.0.1:2379
        create-changefeed cluster=10.0.0.1:2379
        """);

    [Theory]
    [InlineData("http://10.0.0.1:8300", "10.0.0.1:2379")]
    [InlineData("10.0.0.2:8300", "10.0.0.1:2379,10.0.0.2:2379")]
    [InlineData("?$CDC", "10.0.0.1:2379")]
    [InlineData("http://127.0.0.1:8300", "10.0.0.1:2379")]
    [InlineData("http://10.0.0.9:8300", "tidb/basic")]
    public void Reports_a_server_that_the_document_puts_beside_the_cluster(string server, string cluster) => Verify($"""
        create-changefeed server={server}
        [|snapshot-restore|] cluster={cluster}
        """);

    [Theory]
    [InlineData("http://10.5.5.5:8300", "10.0.1.1:2379")]
    [InlineData("http://10.0.1.9:8300", "10.0.1.1:2379,10.0.1.2:2379")]
    [InlineData("http://cdc.stock.example:8300", "pd.orders.example:2379")]
    public void Accepts_a_server_on_a_machine_of_its_own(string server, string cluster) => Verify($"""
        create-changefeed server={server}
        snapshot-restore cluster={cluster}
        """);

    [Theory]
    [InlineData("?$PD", "[|snapshot-restore|]")]
    [InlineData("?$SOURCE", "snapshot-restore")]
    public void Reports_the_same_variable(string pd, string restore) => Verify($"""
        create-changefeed cluster={pd}
        {restore} cluster=?$PD
        """);

    [Fact]
    public void Lets_such_a_server_remove_a_changefeed() => Verify("""
        create-changefeed cluster=10.0.0.1:2379 changefeed=a
        remove-changefeed server=http://10.0.0.9:8300 changefeed=a
        snapshot-restore cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Says_what_shows_it() => Says("""
        create-changefeed cluster=10.0.0.1:2379
        snapshot-restore cluster=10.0.0.1:2379
        """, """
        warning: the cluster has a changefeed: BR refuses the restore, or its rows never reach the downstream
          snapshot-restore <- restore into a cluster that is replicated
          create-changefeed <- the changefeed is created here
          help: remove the changefeed before the restore, and create it again afterwards
        """);
}
