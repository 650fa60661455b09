namespace RunbookLint.Tests.Rules;

public class TruncatePastOldestSnapshotCarrierTests() : CarrierTest("RBL2016")
{
    [Theory]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\nbr log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y\n", 2)]
    [InlineData("page.md", "# Rotate\n\n```sh\nbr backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\nbr log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y\n```\n", 5)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\n              br log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y\n", 13)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\n    - command: br log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y\n", 4)]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 720h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n---\napiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: log, namespace: tidb}\nspec:\n  backupMode: log\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: l}\n---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: cut, namespace: tidb}\nspec:\n  schedule: '0 5 * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - image: pingcap/br:v8.5.1\n              command: [sh, -c]\n              args:\n                - br log truncate -s s3://b/l --until \"$(date -d '7 days ago' +%F)\" -y\n", 30)]
    [InlineData("rotate.sh", "br backup full --pd 10.0.0.1:2379 -s \"s3://bk/full/$(date +%Y%m%d)\"\nold=$(date -d '14 days ago' +%Y%m%d)\naws s3 rm --recursive \"s3://bk/full/$old\"\nbr log truncate -s s3://bk/log --until \"$(date -d '7 days ago' '+%Y-%m-%d 00:00:00+0800')\" --yes\n", 4)]
    [InlineData("rotate.sh", "KEEP=14\nLOG=7\nbr backup full --pd 10.0.0.1:2379 -s \"s3://bk/full/$(date +%Y%m%d)\"\naws s3 rm --recursive \"s3://bk/full/$(date -d \"$KEEP days ago\" +%Y%m%d)\"\nbr log truncate -s s3://bk/log --until \"$(date -d \"$LOG days ago\" '+%Y-%m-%d 00:00:00+0800')\" --yes\n", 5)]
    [InlineData("rotate.sh", "br backup full --pd 10.0.0.1:2379 -s \"local:///nfs/full/$(date +%Y%m%d)\"\nfind /nfs/full -maxdepth 1 -mtime +30 -exec rm -rf {} +\nbr log truncate -s local:///nfs/log --until \"$(date -d '7 days ago' '+%Y-%m-%d 00:00:00+0800')\" --yes\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\nbr log truncate -s s3://b/l --until \"2024-05-01 02:00:00+0800\" -y\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\nbr log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y --dry-run\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f1\nbr log truncate -s s3://b/l --until \"$T\" -y\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 --backupts \"2024-05-01 02:00:00+0800\" -s s3://b/f/a\nbr backup full --pd 10.0.0.1:2379 --backupts \"2024-05-03 02:00:00+0800\" -s s3://b/f/b\naws s3 rm --recursive s3://b/f/a\nbr log truncate -s s3://b/l --until \"2024-05-02 02:00:00+0800\" -y\n")]
    [InlineData("rotate.sh", "br backup full --pd 10.0.0.1:2379 -s \"s3://bk/full/$(date +%Y%m%d)\"\naws s3 rm --recursive \"s3://bk/full/$(date -d '14 days ago' +%Y%m%d)\"\nbr log truncate -s s3://bk/log --until \"$(date -d '14 days ago' '+%Y-%m-%d 00:00:00+0800')\" --yes\n")]
    [InlineData("rotate.sh", "br backup full --pd 10.0.0.1:2379 -s \"local:///nfs/full/$(date +%Y%m%d)\"\nfind /nfs/full -maxdepth 1 -mtime +7 -exec rm -rf {} +\nbr log truncate -s local:///nfs/log --until \"$(date -d '7 days ago' '+%Y-%m-%d 00:00:00+0800')\" --yes\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
