using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Resources;

public class ClusterResourceTests
{
    [Fact]
    public void Declares_the_cluster_of_the_first_operator() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: tidb }
        spec:
          version: v7.5.1
          tikv: { replicas: 3 }
          ticdc: { replicas: 1 }
        """, """
        declare-cluster cluster=tidb/basic version=v7.5.1 tikv-replicas=3 ticdc-replicas=1
        """);

    [Fact]
    public void Declares_the_cluster_of_the_second_operator_by_its_parts() => Lowers("""
        apiVersion: core.pingcap.com/v1alpha1
        kind: Cluster
        metadata: { name: basic, namespace: tidb }
        spec: {}
        ---
        apiVersion: core.pingcap.com/v1alpha1
        kind: TiKVGroup
        metadata: { name: tikv, namespace: tidb }
        spec:
          cluster: { name: basic }
          replicas: 3
          template: { spec: { version: v8.5.2 } }
        ---
        apiVersion: core.pingcap.com/v1alpha1
        kind: PDGroup
        metadata: { name: pd, namespace: tidb }
        spec:
          cluster: { name: basic }
          replicas: 3
          template: { spec: { version: v8.5.2 } }
        """, """
        unordered
          declare-cluster cluster=tidb/basic
          declare-cluster cluster=tidb/basic version=v8.5.2 component=tikv tikv-replicas=3
          declare-cluster cluster=tidb/basic version=v8.5.2 component=pd
        """);

    [Fact]
    public void Clusters_of_other_products_are_theirs() => Lowers("""
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: { name: pg }
        ---
        kind: Cluster
        metadata: { name: kind }
        """, "");

    [Theory]
    [InlineData("TidbInitializer")]
    [InlineData("TidbMonitor")]
    [InlineData("TidbDashboard")]
    public void What_only_serves_a_cluster_does_nothing(string kind) => Lowers($$"""
        apiVersion: pingcap.com/v1alpha1
        kind: {{kind}}
        metadata: { name: basic }
        spec: { cluster: { name: basic }, version: v2 }
        """, "");

    [Fact]
    public void Compacts_the_log() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: CompactBackup
        metadata: { name: compact, namespace: tidb }
        spec: { startTs: "1", endTs: "2", br: { cluster: basic }, s3: { bucket: b, prefix: log } }
        """, """
        compact-log-backup cluster=tidb/basic storage=s3://b/log from=1 until=2
        """);

    [Fact]
    public void Reads_the_schedule_of_the_long_running_service() => Lowers("""
        apiVersion: br.pingcap.com/v1alpha1
        kind: TiBR
        metadata: { name: service, namespace: tidb }
        spec: { cluster: { name: basic }, autoSchedule: { type: per-day, at: 3 } }
        """, """
        repeat title=service schedule=@daily
          snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Reads_backups_and_restores_of_volumes() => Lowers("""
        apiVersion: federation.pingcap.com/v1alpha1
        kind: VolumeBackup
        metadata: { name: one }
        spec:
          clusters:
          - { k8sClusterName: k1, tcName: basic, tcNamespace: tidb }
          - { k8sClusterName: k2, tcName: basic-2, tcNamespace: tidb }
          template: { s3: { bucket: b, prefix: ebs }, resources: { limits: { memory: 8Gi } } }
        ---
        apiVersion: federation.pingcap.com/v1alpha1
        kind: VolumeBackupSchedule
        metadata: { name: often }
        spec:
          schedule: "0 */6 * * *"
          backupTemplate: { clusters: [{ tcName: basic, tcNamespace: tidb }], template: { s3: { bucket: b, prefix: ebs } } }
        ---
        apiVersion: federation.pingcap.com/v1alpha1
        kind: VolumeRestore
        metadata: { name: back }
        spec:
          clusters:
          - { tcName: other, tcNamespace: tidb, backup: { s3: { bucket: b, prefix: ebs/1 } } }
          template: { br: { concurrency: 2 } }
        """, """
        unordered
          snapshot-backup cluster=tidb/basic memory=8Gi scope=volume storage=s3://b/ebs
          repeat title=often schedule="0 */6 * * *"
            snapshot-backup cluster=tidb/basic scope=volume storage=s3://b/ebs
          snapshot-restore cluster=tidb/other scope=volume storage=s3://b/ebs/1
        """);

    [Fact]
    public void Reads_the_configuration_of_TiDB_as_text_or_as_YAML() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: tidb }
        spec:
          tikv: { config: { log-backup: { enable: false } } }
          tidb:
            config: |
              [performance]
              max-txn-ttl = 7200000
        """, """
        unordered
          declare-cluster cluster=tidb/basic
          change-setting item=log-backup.enable value=false cluster=tidb/basic
          change-setting item=max-txn-ttl value=7200000 cluster=tidb/basic
        """);
}
