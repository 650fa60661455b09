namespace RunbookLint.Tests.Rules;

public class KindUnsupportedByOperatorCarrierTests
{
    [Fact]
    public void A_schedule() => Carrier.Findings("RBL8003", ("s.yaml", """
        apiVersion: br.pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().Equal("RBL8003 s.yaml:2");

    [Fact]
    public void A_compaction() => Carrier.Findings("RBL8003", ("c.yaml", """
        apiVersion: br.pingcap.com/v1alpha1
        kind: CompactBackup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          startTs: "1"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8003 c.yaml:2");

    [Fact]
    public void In_a_script() => Carrier.Findings("RBL8003", ("t.sh", """
        cat <<EOF | kubectl apply -f -
        apiVersion: br.pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        EOF
        """)).Should().Equal("RBL8003 t.sh:3");

    [Fact]
    public void The_first_operator() => Carrier.Findings("RBL8003", ("s.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata:
          name: nightly
          namespace: tidb
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            br:
              cluster: basic
            s3:
              provider: aws
              bucket: dr
              prefix: full
        """)).Should().BeEmpty();

    [Fact]
    public void A_backup() => Carrier.Findings("RBL8003", ("b.yaml", """
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupType: full
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();
}
