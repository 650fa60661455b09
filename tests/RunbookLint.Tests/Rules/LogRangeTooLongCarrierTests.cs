namespace RunbookLint.Tests.Rules;

public class LogRangeTooLongCarrierTests() : CarrierTest("RBL1001")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-08T00:00:01Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-08T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 449451550310400000 --restored-ts 449751550310400000"))).Should().Equal(CommandCarriers.PlaceOf(path, 0), CommandCarriers.PlaceOf(path, 2));

    [Theory]
    [InlineData("prefix: basic-pd.tidb-2379-2024-05-01t00-00-00", "2024-05-08T08:00:01+08:00", true)]
    [InlineData("prefix: basic-pd.tidb-2379-2024-05-01t00-00-00", "2024-05-08T08:00:00+08:00", false)]
    [InlineData("prefix: full/2024-05-01_00-00", "2024-05-08T12:00:01Z", true)]
    [InlineData("prefix: full/2024-05-01_00-00", "2024-05-08T12:00:00Z", false)]
    public void A_resource_with_a_dated_prefix(string prefix, string point, bool speaks) => Lint(("restore.yaml", $$"""
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrRestoredTs: "{{point}}"
              pitrFullBackupStorageProvider:
                s3: { provider: aws, bucket: dr, {{prefix}} }
            """)).Should().Equal(speaks ? ["restore.yaml:9"] : []);

    [Fact]
    public void A_resource_that_goes_on() => Lint(("restore.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: pitr, namespace: tidb }
            spec:
              restoreMode: pitr
              resources: { limits: { memory: 16Gi } }
              br: { cluster: restored, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
              pitrRestoredTs: "2024-05-09 00:00:00+0800"
              logRestoreStartTs: "2024-05-01T00:00:00+08:00"
            """)).Should().Equal("restore.yaml:9");

    [Fact]
    public void The_step_that_takes_the_snapshot_in_another_file() => Lint(
        ("backup.sh", "FULL=s3://dr/full\nbr backup full --pd 10.0.1.10:2379 --backupts '2024-05-01 00:00:00+0800' --storage $FULL\n"),
        ("restore.sh", "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full/ --restored-ts '2024-05-09 00:00:00+0800'\n")).Should().Equal("restore.sh:1");

    [Fact]
    public void A_crontab_that_takes_the_snapshots() => Lint(
        ("backup.cron", "0 2 1,15 * * br backup full --pd 10.0.1.10:2379 --storage \"s3://dr/full-$(date +\\%F)\"\n"),
        ("restore.sh", "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage \"s3://dr/full-$1\"\n")).Should().Equal("restore.sh:1");

    [Fact]
    public void A_schedule_of_the_operator_whose_log_backup_is_elsewhere() => Lint(Scheduled("0 2 1 * *", "")).Should().Equal("restore.yaml:1");

    [Fact]
    public void Leaves_a_schedule_beside_its_log_backup_alone() => Lint(Scheduled("0 2 1 * *", "logBackupTemplate: { backupMode: log, br: { cluster: basic, clusterNamespace: tidb }, s3: { provider: aws, bucket: dr, prefix: log } }")).Should().BeEmpty();

    private static (string, string)[] Scheduled(string schedule, string more) =>
    [
        ("schedule.yaml", $$"""
            apiVersion: pingcap.com/v1alpha1
            kind: BackupSchedule
            metadata: { name: full, namespace: tidb }
            spec:
              schedule: "{{schedule}}"
              maxReservedTime: 960h
              {{more}}
              backupTemplate:
                br: { cluster: basic, clusterNamespace: tidb }
                s3: { provider: aws, bucket: dr, prefix: full }
            """),
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
                s3: { provider: aws, bucket: dr, prefix: full/basic-pd.tidb-2379-2024-05-01t02-00-00 }
            """),
    ];
}
