using RunbookLint.Testing;
using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Resources;

public class BackupResourceTests
{
    [Fact]
    public void Reads_a_snapshot() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: demo1-full
          namespace: backup
        spec:
          backupType: full
          commitTs: "436986434462580737"
          toolImage: pingcap/br:v7.5.1
          resources:
            requests: { memory: 8Gi }
            limits: { memory: 16Gi }
          br:
            cluster: basic
            clusterNamespace: tidb
          s3:
            provider: aws
            bucket: backups
            prefix: full/monday
        """, """
        snapshot-backup cluster=tidb/basic memory=16Gi tool-version=v7.5.1 storage=s3://backups/full/monday scope=full backup-ts=436986434462580737
        """);

    [Fact]
    public void Reads_databases_tables_and_filters() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: part, namespace: tidb }
        spec:
          backupType: table
          tableFilter:
          - "shop.*"
          - "!shop.audit"
          br: { cluster: basic, db: shop, table: orders, timeAgo: 1h, checkRequirements: false }
          gcs: { projectId: p, bucket: b }
        """, """
        snapshot-backup cluster=tidb/basic storage=gcs://b scope=table db=shop table=orders time-ago=1h filter=shop.* filter=!shop.audit check-requirements=false
        """);

    [Fact]
    public void Reads_log_backups_by_their_subcommand() => Lowers("""
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: started, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-start, commitTs: "2024-05-01T00:00:00+08:00", br: { cluster: a }, s3: { bucket: b, prefix: log } }
        ---
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: paused, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-pause, br: { cluster: b, options: [--gc-ttl=172800] }, s3: { bucket: b, prefix: log } }
        ---
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: stopped, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-stop, br: { cluster: c }, s3: { bucket: b, prefix: log } }
        """, """
        unordered
          start-log-backup cluster=tidb/a storage=s3://b/log task=started start-ts=2024-05-01T00:00:00+08:00 operator-parses=start-ts memory-unset=spec
          sequence
            start-log-backup cluster=tidb/b storage=s3://b/log task=paused memory-unset=spec gc-ttl=172800
            pause-log-backup cluster=tidb/b task=paused gc-ttl=172800
          stop-log-backup cluster=tidb/c task=stopped kind=Backup
        """);

    [Fact]
    public void Starts_a_log_backup_without_a_subcommand() => Lowers("""
        kind: Backup
        metadata: { name: pitr }
        spec: { backupMode: log, br: { cluster: prod } }
        """, """
        start-log-backup cluster="?/prod" task=pitr
        """);

    [Fact]
    public void Obeys_the_deprecated_way_to_stop() => Lowers("""
        kind: Backup
        metadata: { name: pitr }
        spec: { backupMode: log, logStop: true, br: { cluster: prod } }
        """, """
        stop-log-backup cluster="?/prod" task=pitr kind=Backup
        """);

    [Fact]
    public void Truncates_beside_the_running_task() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec:
          backupMode: log
          logTruncateUntil: "2024-05-01T00:00:00+08:00"
          br: { cluster: basic }
          azblob: { container: logs, prefix: /basic/ }
        """, """
        start-log-backup cluster=tidb/basic storage=azure://logs/basic task=pitr memory-unset=spec
        truncate-log-backup cluster=tidb/basic storage=azure://logs/basic task=pitr until=2024-05-01T00:00:00+08:00 operator-parses=until memory-unset=spec
        """);

    [Fact]
    public void Truncates_whatever_the_reader_is_left_to_choose() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-start/log-pause/log-stop, logTruncateUntil: "1", br: { cluster: basic } }
        """, """
        truncate-log-backup cluster=tidb/basic task=pitr until=1 operator-parses=until
        """);

    [Fact]
    public void Truncates_once_the_task_is_in_its_state() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-pause, logTruncateUntil: "1", br: { cluster: basic } }
        """, """
        start-log-backup cluster=tidb/basic task=pitr
        pause-log-backup cluster=tidb/basic task=pitr
        truncate-log-backup cluster=tidb/basic task=pitr until=1 operator-parses=until
        """);

    [Theory]
    [InlineData("log-resume")]
    [InlineData("log-truncate")]
    [InlineData("log-begin")]
    public void Keeps_subcommands_that_no_operator_knows(string command) => Lowers($$"""
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr }
        spec: { backupMode: log, logSubcommand: {{command}}, br: { cluster: prod } }
        """, $"unsupported-resource cluster=\"?/prod\" task=pitr log-subcommand={command}");

    [Fact]
    public void Guesses_nothing_of_a_subcommand_that_is_a_template() => Lowers("""
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr }
        spec: { backupMode: log, logSubcommand: "{{ .Values.command }}", br: { cluster: prod } }
        """, "");

    [Fact]
    public void Marks_flags_among_the_options_that_no_log_command_has() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec:
          backupMode: log
          br: { cluster: basic, options: ["--gc-ttl=3600", "--timeago=1h"] }
        """, """
        start-log-backup cluster=tidb/basic task=pitr gc-ttl=3600 command-line="br log" unknown-flag=--timeago flag-of="backup full"
        """);

    [Fact]
    public void Marks_fields_of_another_mode_and_storages_that_are_not_used() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec:
          logStop: true
          br: { cluster: basic }
          s3: { bucket: b }
          gcs: { bucket: c }
        """, """
        snapshot-backup cluster=tidb/basic storage=s3://b scope=full ignored-field=gcs ignored-field=logStop
        """);

    [Fact]
    public void Keeps_both_ways_to_stop_a_log_backup() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, logStop: true, logSubcommand: log-stop, br: { cluster: basic } }
        """, """
        stop-log-backup cluster=tidb/basic task=pitr kind=Backup log-stop=true log-subcommand=log-stop
        """);

    [Fact]
    public void Guesses_nothing_of_a_mode_that_is_a_template() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr }
        spec: { backupMode: "{{ .Values.mode }}", br: { cluster: prod } }
        """, "");

    [Fact]
    public void Takes_volume_snapshots_for_what_they_are() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: ebs, namespace: tidb }
        spec: { backupMode: volume-snapshot, br: { cluster: basic }, s3: { bucket: b, prefix: ebs } }
        """, """
        snapshot-backup cluster=tidb/basic storage=s3://b/ebs scope=volume
        """);

    [Fact]
    public void A_dump_is_no_snapshot() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: dump, namespace: tidb }
        spec:
          from: { host: basic-tidb, secretName: s }
          s3: { bucket: b, prefix: dump }
          storageSize: 10Gi
        """, "");

    [Fact]
    public void Flags_among_the_options_win() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: increment, namespace: tidb }
        spec:
          commitTs: "1"
          br:
            cluster: basic
            options:
            - --lastbackupts=420134118382108673
            - --backupts=436986434462580737
            - --filter
            - "a.*"
            - -f=b.*
            - --crypter.key=0123456789abcdef
            - --compression-level=3
          s3: { bucket: b }
        """, """
        snapshot-backup cluster=tidb/basic storage=s3://b scope=full last-backup-ts=420134118382108673 backup-ts=436986434462580737 filter=a.* filter=b.* compression-level=3 exposed=crypter.key
        """);

    [Fact]
    public void Templates_and_placeholders_are_dynamic() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: {{ .Release.Name }}-log
          namespace: {{ .Release.Namespace }}
        spec:
          backupMode: log
          toolImage: pingcap/br:{{ .Values.version }}
          resources: { limits: { memory: "{{ .Values.memory }}" } }
          br:
            cluster: basic
          s3:
            bucket: my-bucket
            prefix: ${prefix}
        """, """
        start-log-backup cluster=?"{{ .Release.Namespace }}/basic" memory=?"{{ .Values.memory }}" tool-version=?"{{ .Values.version }}" storage=?s3://my-bucket/${prefix} task=?"{{ .Release.Name }}-log"
        """);

    [Fact]
    public void What_a_template_may_bring_in_is_not_missing() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec:
          backupMode: snapshot
          br: { cluster: basic }
          {{- toYaml .Values.storage | nindent 2 }}
        """, """
        snapshot-backup cluster=tidb/basic memory=?"{{- toYaml .Values.storage | nindent 2 }}" storage=?"{{- toYaml .Values.storage | nindent 2 }}" scope=?"{{- toYaml .Values.storage | nindent 2 }}" backup-ts=?"{{- toYaml .Values.storage | nindent 2 }}"
        """);

    [Fact]
    public void A_tag_that_moves_is_no_version() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec: { toolImage: "registry:5000/pingcap/br:nightly", br: { cluster: basic } }
        """, """
        snapshot-backup cluster=tidb/basic tool-version=?nightly scope=full
        """);

    [Theory]
    [InlineData("resources: { limits: { memory: 32Gi } }")]
    [InlineData("br: { options: [--concurrency=8] }")]
    [InlineData("s3: { prefix: other }")]
    [InlineData("cleanPolicy: Delete")]
    public void A_patch_does_nothing(string spec) => Lowers($$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full }
        spec: { {{spec}} }
        """, "");

    [Theory]
    [InlineData("overlays/prod/patches/backup.yaml")]
    [InlineData("overlays/prod/backup-patch.yaml")]
    [InlineData("patch.json")]
    public void A_file_of_patches_does_nothing(string path) => Lowers("""
        {"apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "spec": {"backupMode": "log", "br": {"cluster": "a"}}}
        """, "", path);

    [Fact]
    public void A_dispatcher_is_no_patch() => Lowers("""
        {"apiVersion": "pingcap.com/v1alpha1", "kind": "Backup", "spec": {"br": {"cluster": "a"}}}
        """, """
        snapshot-backup cluster="?/a" scope=full
        """, "dispatch.json");

    [Fact]
    public void Backups_of_other_products_are_theirs() => Lowers("""
        apiVersion: velero.io/v1
        kind: Backup
        metadata: { name: nightly }
        spec: { includedNamespaces: [tidb], storageLocation: default }
        """, "");

    [Fact]
    public void Places_settings_at_their_values() => Places("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: "⟦pitr⟧"
        spec:
          backupMode: log
          commitTs: '⟦2024-05-01T00:00:00Z⟧'
          toolImage: registry:5000/pingcap/br:⟦v7.5.1⟧
          resources:
            limits:
              memory: ⟦16Gi⟧
          br:
            cluster: ⟦basic⟧
          s3:
            bucket: b
            prefix: "⟦log/\u0061b⟧"
        """, "task", "start-ts", "tool-version", "memory", "cluster", "storage");

    [Fact]
    public void Places_options_at_their_values() => Places("""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        spec:
          br:
            cluster: basic
            options:
            - "--lastbackupts=⟦420134118382108673⟧"
            - --filter
            - ⟦"a.*"⟧
        """.Replace("⟦\"a.*\"⟧", "\"⟦a.*⟧\"", StringComparison.Ordinal), "last-backup-ts", "filter");

    [Fact]
    public void Places_the_operation_at_the_resource()
    {
        var (text, spans) = Markup.Parse("""
            # comment
            ---
            ⟦apiVersion: pingcap.com/v1alpha1
            kind: Backup
            spec: { br: { cluster: basic } }⟧
            """, "⟦", "⟧");

        Read(text).Operation.Span.Span.Should().Be(spans[0]);
    }
}
