namespace RunbookLint.Tests.Rules;

public class RestorePointBeforeSnapshotCarrierTests() : CarrierTest("RBL1008")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts 2024-05-02T23:59:59Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts 2024-05-03T00:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 0));

    [Fact]
    public void A_resource() => Lint(("restore.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrRestoredTs: "2024-05-01T01:00:00+08:00"
              pitrFullBackupStorageProvider:
                s3: { provider: aws, bucket: dr, prefix: basic-pd.tidb-2379-2024-05-01t00-00-00 }
            """)).Should().Equal("restore.yaml:9");
}
