namespace RunbookLint.Tests.Rules;

public class RestoreStoragesSwappedCarrierTests() : CarrierTest("RBL1024")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/x",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/x --full-backup-storage s3://dr/y",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/snapshot-1 --full-backup-storage s3://dr/log",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/snapshot-1"))).Should().Equal(CommandCarriers.PlaceOf(path, 1), CommandCarriers.PlaceOf(path, 2));

    [Fact]
    public void A_resource() => Lint(("restore.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: full-20240501 }
              pitrFullBackupStorageProvider:
                s3: { provider: aws, bucket: dr, prefix: log-backup }
            """)).Should().Equal("restore.yaml:8");
}
