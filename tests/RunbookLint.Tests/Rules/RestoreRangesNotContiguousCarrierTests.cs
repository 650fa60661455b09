namespace RunbookLint.Tests.Rules;

public class RestoreRangesNotContiguousCarrierTests() : CarrierTest("RBL1012")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --restored-ts 2024-05-02T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 2024-05-02T00:00:00Z --restored-ts 2024-05-03T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 2024-05-03T08:00:00Z --restored-ts 2024-05-04T00:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 2));

    [Fact]
    public void Resources_have_no_order() => Lint(("restore.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrRestoredTs: "2024-05-02T00:00:00Z"
              logRestoreStartTs: "2024-05-01T00:00:00Z"
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: more, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrRestoredTs: "2024-05-04T00:00:00Z"
              logRestoreStartTs: "2024-05-03T00:00:00Z"
            """)).Should().BeEmpty();
}
