namespace RunbookLint.Tests.Rules;

public class OperatorTimestampFormatCarrierTests
{
    [Fact]
    public void In_a_log_backup() => Carrier.Findings("RBL8001", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logTruncateUntil: "2022-10-10 15:21:00+0800"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8001 b.yaml:8");

    [Fact]
    public void At_the_start() => Carrier.Findings("RBL8001", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          commitTs: "2022-10-10 15:21:00"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8001 b.yaml:8");

    [Fact]
    public void In_a_restore() => Carrier.Findings("RBL8001", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          logRestoreStartTs: "2022-10-10"
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
        """)).Should().Equal("RBL8001 r.yaml:9");

    [Fact]
    public void In_a_script() => Carrier.Findings("RBL8001", ("t.sh", """
        kubectl apply -f - <<EOF
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logTruncateUntil: "2022-10-10 15:21:00"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        EOF
        """)).Should().Equal("RBL8001 t.sh:9");

    [Fact]
    public void In_a_list() => Carrier.Findings("RBL8001", ("l.yaml", """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata:
              name: pitr
              namespace: tidb
            spec:
              backupMode: log
              logTruncateUntil: 20221010152100
              br:
                cluster: basic
              s3:
                provider: aws
                bucket: dr
                prefix: log
        """)).Should().Equal("RBL8001 l.yaml:11");

    [Fact]
    public void Rfc_3339() => Carrier.Findings("RBL8001", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logTruncateUntil: "2022-10-10T15:21:00+08:00"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_template() => Carrier.Findings("RBL8001", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logTruncateUntil: "{{ .Values.until }}"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_field_that_only_br_reads() => Carrier.Findings("RBL8001", ("r.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10 12:00:00+0800"
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

    [Theory]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logTruncateUntil\":\"2022-10-10 15:21:00+0800\"}}'", "t.sh:1")]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logTruncateUntil\":\"2022-10-10 15:21:00\"}}'", "t.sh:1")]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logTruncateUntil\":\"2022-10-10T15:21:00+08:00\"}}'", "")]
    public void A_patch_of_kubectl(string command, string places) => Carrier.Findings("RBL8001", ("t.sh", command + "\n")).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => "RBL8001 " + place));
}
