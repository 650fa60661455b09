namespace RunbookLint.Tests.Rules;

public class FieldInWrongModeCarrierTests
{
    [Fact]
    public void In_a_snapshot() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: snapshot
          logSubcommand: log-start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8008 b.yaml:8");

    [Fact]
    public void By_default() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          logStop: true
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8008 b.yaml:7");

    [Fact]
    public void In_a_restore() => Carrier.Findings("RBL8008", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: snapshot
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
          pitrFullBackupStorageProvider:
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().Equal("RBL8008 r.yaml:8", "RBL8008 r.yaml:15");

    [Fact]
    public void Two_storages() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
          gcs:
            projectId: p
            bucket: b
        """)).Should().Equal("RBL8008 b.yaml:14");

    [Fact]
    public void In_its_mode() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_patch() => Carrier.Findings("RBL8008", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
        spec:
          logStop: true
        """)).Should().BeEmpty();
}
