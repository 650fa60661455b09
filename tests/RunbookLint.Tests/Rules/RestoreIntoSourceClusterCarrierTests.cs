namespace RunbookLint.Tests.Rules;

public class RestoreIntoSourceClusterCarrierTests() : CarrierTest("RBL1014")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br restore point --pd 10.0.1.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Fact]
    public void Resources() => Lint(("all.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrFullBackupStorageProvider:
                s3: { provider: aws, bucket: dr, prefix: full }
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: { name: full, namespace: tidb }
            spec:
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: full }
            """)).Should().Equal("all.yaml:7");

    [Fact]
    public void Is_silent_about_placeholders() => Lint(("page.md", "```sh\nbr backup full --pd \"${PD_IP}:2379\" -s s3://dr/full\nbr restore point --pd \"${PD_IP}:2379\" -s s3://dr/log --full-backup-storage s3://dr/full\n```\n")).Should().BeEmpty();
}
