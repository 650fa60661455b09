namespace RunbookLint.Tests.Rules;

public class BrVersionMismatchCarrierTests
{
    [Fact]
    public void By_the_tag() => Carrier.Findings("RBL9002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v7.5.7
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          toolImage: pingcap/br:v8.5.7
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL9002 b.yaml:15");

    [Fact]
    public void In_a_script() => Carrier.Findings("RBL9002", ("t.sh", """
        tiup cluster deploy prod v7.5.7 topology.yaml
        tiup cluster exec prod --command "tiup br:v8.5.7 backup full -s s3://dr/full"
        """)).Should().Equal("RBL9002 t.sh:2");

    [Fact]
    public void Replaying_log() => Carrier.Findings("RBL9002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v8.5.4
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata:
          name: pitr
          namespace: tidb
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-10T12:00:00Z"
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
          pitrFullBackupStorageProvider:
            s3:
              provider: aws
              bucket: dr
              prefix: full
          toolImage: pingcap/br:v8.5.5
        """)).Should().Equal("RBL9002 b.yaml:28");

    [Fact]
    public void The_same_series() => Carrier.Findings("RBL9002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v8.5.6
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          toolImage: pingcap/br:v8.5.7
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void Another_cluster() => Carrier.Findings("RBL9002", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v7.5.7
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          toolImage: pingcap/br:v8.5.7
          br:
            cluster: other
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();
}
