namespace RunbookLint.Tests.Rules;

public class RestoreFromSnapshotBeforeImportCarrierTests() : CarrierTest("RBL1005")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/a",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/b",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/a"))).Should().Equal(CommandCarriers.PlaceOf(path, 3));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_when_the_restore_goes_behind_the_newer_snapshot(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T000000Z",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T060000Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-01T06:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 3));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_the_newer_snapshot_and_unknown_instants(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/a",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/b",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/b",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/a --restored-ts 2024-05-01T06:00:00Z"))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_imports_into_another_cluster(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/a",
            "tidb-lightning --backend=local --pd-urls=10.0.7.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/b",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/a"))).Should().BeEmpty();

    [Fact]
    public void A_restore_in_a_resource() => Lint(
        ("load.sh", "br backup full --pd basic-pd.tidb:2379 -s s3://dr/a\ntidb-lightning --backend=local --pd-urls=basic-pd.tidb:2379 -d /data\nbr backup full --pd basic-pd.tidb:2379 -s s3://dr/b\n"),
        ("restore.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrFullBackupStorageProvider:
                s3: { provider: aws, bucket: dr, prefix: a }
            """)).Should().Equal("restore.yaml:10");
}
