using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Resources;

public class RestoreResourceTests
{
    [Fact]
    public void Reads_a_restore_to_a_point_in_time() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: restore }
        spec:
          restoreMode: pitr
          pitrRestoredTs: "2024-05-03T00:00:00+08:00"
          resources: { requests: { memory: 16Gi } }
          br: { cluster: target, clusterNamespace: tidb }
          s3: { bucket: b, prefix: log }
          pitrFullBackupStorageProvider:
            s3: { bucket: b, prefix: full/20240502 }
        """, """
        point-restore cluster=tidb/target memory=16Gi storage=s3://b/log full-backup-storage=s3://b/full/20240502 restored-ts=2024-05-03T00:00:00+08:00 kind=Restore
        """);

    [Fact]
    public void Reads_where_the_log_starts() => Lowers("""
        apiVersion: br.pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back }
        spec: { restoreMode: pitr, logRestoreStartTs: "436986434462580737", br: { cluster: target }, gcs: { bucket: b } }
        """, """
        point-restore cluster="?/target" storage=gcs://b start-ts=436986434462580737 operator-parses=start-ts kind=Restore memory-unset=spec
        """);

    [Fact]
    public void Reads_a_restore_of_a_snapshot() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: tidb }
        spec: { backupType: db, tableFilter: ["shop.*"], toolImage: pingcap/br:v8.5.0, br: { cluster: basic, db: shop }, s3: { bucket: b, prefix: full } }
        """, """
        snapshot-restore cluster=tidb/basic tool-version=v8.5.0 storage=s3://b/full scope=db db=shop filter=shop.*
        """);

    [Fact]
    public void Without_br_rows_come_in_through_sql() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: tidb }
        spec:
          to: { host: basic-tidb.tidb, port: 4000 }
          s3: { path: s3://b/dump.tgz }
          storageSize: 1Gi
        """, """
        logical-import storage=s3://b/dump.tgz backend=tidb cluster=sql:basic-tidb.tidb:4000
        """);

    [Fact]
    public void Restores_volumes() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: tidb }
        spec: { restoreMode: volume-snapshot, br: { cluster: basic }, s3: { bucket: b } }
        """, """
        snapshot-restore cluster=tidb/basic storage=s3://b scope=volume
        """);

    [Fact]
    public void A_patch_does_nothing() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back }
        spec: { pitrRestoredTs: "2024-05-03T00:00:00+08:00" }
        """, "");

    [Fact]
    public void Places_instants_and_storages_at_their_values() => Places("""
        kind: Restore
        spec:
          restoreMode: pitr
          pitrRestoredTs: "⟦2024-05-03 00:00:00⟧"
          br: { cluster: target }
          s3:
            bucket: b
            prefix: ⟦log⟧
          pitrFullBackupStorageProvider:
            s3:
              bucket: b
              prefix: ⟦full⟧
        """, "restored-ts", "storage", "full-backup-storage");

    [Theory]
    [InlineData("{{- include \"lib.source\" . | nindent 2 }}")]
    [InlineData("{% include \"source.yaml\" %}")]
    [InlineData("${SOURCE}")]
    public void Leaves_open_what_a_block_brings_in(string block)
    {
        var restore = Read($$"""
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: back, namespace: tidb }
            spec:
              restoreMode: pitr
              {{block}}
              br: { cluster: target }
              s3: { bucket: b }
            """).Operation;

        restore.Settings["start-ts"].Expression.Should().Be(block);
        restore.Settings["open-field"].Value.Should().Be("full-backup-storage");
        restore.Settings["mode"].IsAbsent.Should().BeTrue();
    }

    [Fact]
    public void Tells_alternatives_from_what_goes_together() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: tidb }
        spec:
          restoreMode: pitr
          {{- if .Values.first }}
          pitrFullBackupStorageProvider:
            s3: { bucket: b, prefix: full }
          {{- else }}
          logRestoreStartTs: "436986434462580737"
          {{- end }}
          br: { cluster: target }
          s3: { bucket: b, prefix: log }
        """, """
        point-restore cluster=tidb/target storage=s3://b/log full-backup-storage=s3://b/full start-ts=436986434462580737 operator-parses=start-ts kind=Restore memory-unset=spec open-field=start-ts
        """);

    [Fact]
    public void Tells_an_option_of_br_from_a_field() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Restore
        metadata: { name: back, namespace: tidb }
        spec:
          restoreMode: pitr
          pitrFullBackupStorageProvider:
            s3: { bucket: b, prefix: full }
          br: { cluster: target, options: ["--start-ts=436986434462580737"] }
          s3: { bucket: b, prefix: log }
        """, """
        point-restore cluster=tidb/target storage=s3://b/log full-backup-storage=s3://b/full kind=Restore memory-unset=spec start-ts=436986434462580737 br-option=start-ts
        """);
}
