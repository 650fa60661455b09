namespace RunbookLint.Tests.Rules;

public class RestoreWhileLogBackupRunsCarrierTests() : CarrierTest("RBL1015")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log",
            "br restore db --db x --pd 10.0.1.10:2379 -s s3://e/x",
            "br restore full --pd 10.0.2.10:2379 -s s3://e/x"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_what_new_versions_allow(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "tiup br:v8.5.5 log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log",
            "tiup br:v8.5.5 restore db --db x --pd 10.0.1.10:2379 -s s3://e/x"))).Should().BeEmpty();

    [Fact]
    public void Resources() => Lint(("all.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: { name: log, namespace: tidb }
            spec:
              backupMode: log
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: a, namespace: tidb }
            spec:
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: e, prefix: x }
            """)).Should().Equal("all.yaml:9");

    [Fact]
    public void A_statement() => Lint(("run.sh", "br log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log\nmysql -h 10.0.1.4 -P 4000 -e \"RESTORE DATABASE x FROM 's3://e/x'\"\n")).Should().Equal("run.sh:2");
}
