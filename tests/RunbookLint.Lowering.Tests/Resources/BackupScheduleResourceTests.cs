using RunbookLint.Plan;
using RunbookLint.Testing;
using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Resources;

public class BackupScheduleResourceTests
{
    [Fact]
    public void Repeats_the_snapshot_beside_the_log_backup() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly, namespace: backup }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          maxBackups: 7
          logBackupTemplate:
            backupMode: log
            br: { cluster: basic, clusterNamespace: tidb }
            s3: { bucket: b, prefix: basic }
          backupTemplate:
            backupType: full
            br: { cluster: basic, clusterNamespace: tidb }
            s3: { bucket: b, prefix: basic }
        """, """
        unordered
          declare-backup-schedule name=nightly schedule="0 2 * * *" max-backups=7 max-reserved-time=168h log-template=true
          repeat title=nightly schedule="0 2 * * *"
            snapshot-backup cluster=tidb/basic storage=s3://b/basic storage-suffix=generated scope=full max-backups=7 max-reserved-time=168h
          start-log-backup cluster=tidb/basic storage=s3://b/basic storage-suffix=generated task=log-nightly memory-unset=spec
        """);

    [Fact]
    public void Fills_its_templates() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly, namespace: tidb }
        spec:
          schedule: "@every 6h"
          br: { cluster: basic }
          s3: { bucket: b, prefix: p }
          backupTemplate: { resources: { limits: { memory: 4Gi } } }
        """, """
        unordered
          declare-backup-schedule name=nightly schedule="@every 6h"
          repeat title=nightly schedule="@every 6h"
            snapshot-backup cluster=tidb/basic memory=4Gi storage=s3://b/p storage-suffix=generated scope=full
        """);

    [Fact]
    public void Repeats_compactions() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          compactInterval: 4h
          compactBackupTemplate: { br: { cluster: basic }, s3: { bucket: b, prefix: p } }
          backupTemplate: { br: { cluster: basic }, s3: { bucket: b, prefix: p } }
        """, """
        unordered
          declare-backup-schedule name=nightly schedule="0 2 * * *"
          repeat title=nightly schedule="0 2 * * *"
            snapshot-backup cluster=tidb/basic storage=s3://b/p storage-suffix=generated scope=full
          repeat title=nightly schedule="@every 4h"
            compact-log-backup cluster=tidb/basic storage=s3://b/p storage-suffix=generated compact-interval=4h
        """);

    [Fact]
    public void Paused_as_written_it_creates_no_backup() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly }
        spec:
          schedule: "0 2 * * *"
          pause: true
          logBackupTemplate: { backupMode: log, br: { cluster: basic } }
          backupTemplate: { br: { cluster: basic } }
        """, """
        declare-backup-schedule name=nightly schedule="0 2 * * *" pause=true log-template=true
        """);

    [Fact]
    public void A_pause_that_only_the_run_knows_is_a_choice() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly }
        spec:
          schedule: {{ .Values.schedule | quote }}
          pause: {{ .Values.pause }}
          logBackupTemplate: { backupMode: log, br: { cluster: basic } }
          backupTemplate: { br: { cluster: basic } }
        """, """
        unordered
          declare-backup-schedule name=nightly schedule=?"{{ .Values.schedule | quote }}" pause=?"{{ .Values.pause }}" log-template=true
          choice
            unordered
              repeat title=nightly schedule=?"{{ .Values.schedule | quote }}"
                snapshot-backup cluster="?/basic" scope=full
              start-log-backup cluster="?/basic" task=log-nightly
        """);

    [Fact]
    public void The_second_operator_runs_no_schedules() => Lowers("""
        apiVersion: br.pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly }
        spec:
          schedule: "0 2 * * *"
          backupTemplate: { br: { cluster: basic } }
        ---
        apiVersion: br.pingcap.com/v1alpha1
        kind: CompactBackup
        metadata: { name: compact }
        spec: { startTs: "1", endTs: "2", br: { cluster: basic } }
        """, """
        unordered
          unsupported-resource kind=BackupSchedule
          unsupported-resource kind=CompactBackup
        """);

    [Fact]
    public void A_patch_does_nothing() => Lowers("""
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: nightly }
        spec:
          schedule: "0 4 * * *"
          backupTemplate: { resources: { limits: { memory: 8Gi } } }
        """, "");

    [Fact]
    public void Places_operations_at_their_templates_and_the_schedule_at_its_value()
    {
        var (text, spans) = Markup.Parse("""
            apiVersion: pingcap.com/v1alpha1
            kind: BackupSchedule
            metadata: { name: nightly }
            spec:
              schedule: "⟦0 2 * * *⟧"
              ⟦backupTemplate:
                br:
                  cluster: basic⟧
              ⟦logBackupTemplate:
                backupMode: log
                br:
                  cluster: basic⟧
            """, "⟦", "⟧");

        var plan = new RunbookPlan(Read(text).Document.Root);
        plan.ScheduleOf(plan.Operations[1])!.Schedule.Span.Span.Should().Be(spans[0]);
        plan.Operations.Skip(1).Select(operation => operation.Span.Span).Should().Equal(spans[1], spans[2]);
    }
}
