namespace RunbookLint.Tests.Rules;

public class LogStorageOverlapsSnapshotStorageCarrierTests() : CarrierTest("RBL5003")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s \"s3://dr/tidb?access-key=$AK\"\n";

    [Fact]
    public void A_script() => Lint(("backup.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/tidb\nbr backup full --pd 10.0.1.10:2379 -s s3://dr/tidb/full\n"))
        .Should().Equal("backup.sh:2");

    [Fact]
    public void A_playbook_and_a_crontab() => Lint(
        ("a/log.yml", "- hosts: control\n  tasks:\n    - command: br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/tidb/log\n"),
        ("b/crontab", "0 2 * * * root br backup full --pd 10.0.1.10:2379 -s s3://dr/tidb\n")).Should().Equal("b/crontab:1");

    [Theory]
    [InlineData("tidb/log", 1)]
    [InlineData("log", 0)]
    public void Resources(string prefix, int findings) => Lint(("backup.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: full, namespace: tidb }
        spec: { br: { cluster: basic }, s3: { bucket: dr, prefix: tidb } }
        ---
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: {{prefix}} } }
        """)).Should().Equal(Enumerable.Repeat("backup.yaml:9", findings));

    [Fact]
    public void Statements_of_a_page() => Lint(("page.md", "# Backup\n\n```sh\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/tidb\n```\n\n```sql\nBACKUP DATABASE * TO 's3://dr/tidb/full';\n```\n"))
        .Should().Equal("page.md:8");

    [Fact]
    public void One_schedule_with_one_prefix() => Lint(("schedule.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: daily, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 240h
          backupTemplate: { br: { cluster: basic }, s3: { bucket: dr, prefix: tidb } }
          logBackupTemplate: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: tidb } }
        """)).Should().BeEmpty();

    [Theory]
    [InlineData("backup.sh", "br log start --task-name a --pd 10.0.0.1:2379 -s s3://bk/br\nD=$(date +%F)\nbr backup full --pd 10.0.0.1:2379 -s \"s3://bk/br/full/$D/x\"\n", 3)]
    [InlineData("backup.sh", "br log start --task-name a --pd 10.0.0.1:2379 -s local:///nfs/br\nbr backup full --pd 10.0.0.1:2379 -s \"local:///nfs/br/full-$(date +%F)\"\n", 2)]
    [InlineData("play.yml", "- hosts: control\n  tasks:\n    - command: br log start --task-name a --pd 10.0.0.1:2379 -s s3://bk/br\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://bk/br/full-{{ ansible_date_time.date }}\n", 4)]
    public void A_folder_with_a_name_that_only_the_run_knows(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Fact]
    public void Storages_that_only_the_run_knows() => Lint(("backup.sh", Start + "br backup full --pd 10.0.1.10:2379 -s s3://dr/full-$(date +%F)\n")).Should().BeEmpty();
}
