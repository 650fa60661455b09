namespace RunbookLint.Tests.Rules;

public class PitrSourceCountCarrierTests
{
    [Fact]
    public void None_of_them() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: restored
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8006 r.yaml:7");

    [Fact]
    public void Both() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
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
          logRestoreStartTs: "436986434462580737"
        """)).Should().Equal("RBL8006 r.yaml:20");

    [Fact]
    public void A_snapshot() => Carrier.Findings("RBL8006", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
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
        """)).Should().BeEmpty();

    [Fact]
    public void A_patch() => Carrier.Findings("RBL8006", ("p.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
        """)).Should().BeEmpty();

    [Fact]
    public void A_command() => Carrier.Findings("RBL8006", ("t.sh", """
        br restore point -s s3://dr/log --full-backup-storage s3://dr/full --start-ts 436986434462580737
        """)).Should().BeEmpty();
}
