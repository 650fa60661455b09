namespace RunbookLint.Lowering.Tests.Cdc;

public class CdcVocabularyTests : LoweringTest
{
    [Theory]
    [InlineData("cdc cli changefeed create --pd=http://10.0.1.10:2379 --sink-uri='mysql://root:secret@10.9.9.9:4000/' --changefeed-id=replica", "create-changefeed cluster=http://10.0.1.10:2379 changefeed=replica")]
    [InlineData("cdc cli changefeed create --server=http://10.0.1.40:8300 --sink-uri=kafka://k:9092/t -c replica", "create-changefeed server=http://10.0.1.40:8300 changefeed=replica")]
    [InlineData("cdc cli changefeed pause --pd=10.0.1.10:2379 -c replica", "pause-changefeed cluster=10.0.1.10:2379 changefeed=replica")]
    [InlineData("cdc cli changefeed resume -c replica --no-confirm", "resume-changefeed changefeed=replica")]
    [InlineData("cdc cli --pd 10.0.1.10:2379 changefeed remove --changefeed-id $ID", "remove-changefeed cluster=10.0.1.10:2379 changefeed=?$ID")]
    [InlineData("cdc cli changefeed create --server=http://basic-ticdc-0.basic-ticdc-peer.tidb.svc:8301 --sink-uri=blackhole://", "create-changefeed cluster=tidb/basic")]
    [InlineData("cdc cli changefeed list --pd=10.0.1.10:2379", "")]
    [InlineData("cdc cli changefeed create --help", "")]
    [InlineData("cdc server --pd=10.0.1.10:2379", "")]
    public void Reads_what_is_done_to_changefeeds(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Fact]
    public void Reads_it_behind_what_runs_it() => Lowers("cdc.sh", """
        tiup cdc:v7.5.1 cli changefeed create --server=http://10.0.1.40:8300 --sink-uri="blackhole://"
        tiup ctl:v6.5.0 cdc changefeed remove --pd=http://10.0.1.10:2379 -c replica
        kubectl exec -it basic-ticdc-0 -n tidb -- ./cdc cli changefeed pause --server=http://basic-ticdc-peer:8301 -c replica
        """, """
        create-changefeed server=http://10.0.1.40:8300 tool-version=v7.5.1
        remove-changefeed cluster=http://10.0.1.10:2379 changefeed=replica tool-version=v6.5.0
        pause-changefeed cluster=tidb/basic changefeed=replica
        """);

    [Fact]
    public void Underlines_the_command() =>
        Underlined("cdc.sh", "sudo cdc cli changefeed remove --pd=10.0.1.10:2379 -c replica # gone\n").Should().Equal("sudo cdc cli changefeed remove --pd=10.0.1.10:2379 -c replica");

    [Fact]
    public void Reads_what_resources_declare() => Lowers("cdc.yaml", """
        apiVersion: core.pingcap.com/v1alpha1
        kind: TiCDCGroup
        metadata: { name: cdc, namespace: tidb }
        spec:
          cluster: { name: basic }
          replicas: 3
          template: { spec: { version: v8.1.0 } }
        """, """
        declare-cluster cluster=tidb/basic version=v8.1.0 component=ticdc ticdc-replicas=3
        """);
}
