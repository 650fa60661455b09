namespace RunbookLint.Tests.Rules;

public class LogFilesDeletedByHandCarrierTests() : CarrierTest("RBL2023")
{
    private static readonly (string, string) Start = ("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n");

    [Theory]
    [InlineData("aws s3 rm --recursive s3://dr/log/", 1)]
    [InlineData("aws s3 mv s3://dr/log/v1 s3://archive/v1 --recursive", 1)]
    [InlineData("aws s3 sync ./empty s3://dr --delete", 1)]
    [InlineData("aws s3 rm --recursive \"s3://dr/log/v1/$(date -d '30 days ago' +%Y%m%d)\"", 1)]
    [InlineData("aws s3 rm --recursive \"s3://dr/full/$(date -d '30 days ago' +%Y%m%d)\"", 0)]
    [InlineData("aws s3 rm --recursive \"s3://dr/log-$(date -d '30 days ago' +%Y%m%d)\"", 0)]
    [InlineData("rclone purge s3:dr/log", 1)]
    [InlineData("mc rm --recursive --force minio/dr/log", 1)]
    [InlineData("aws s3 rm --recursive s3://dr/logs/", 0)]
    [InlineData("aws s3 rm --recursive s3://dr/full-20240501", 0)]
    [InlineData("aws s3 rm --recursive s3://dr/log/ --dryrun", 0)]
    [InlineData("# aws s3 rm --recursive s3://dr/log/", 0)]
    public void A_script(string command, int findings) => Lint(Start, ("clean.sh", $"set -e\n{command}\n")).Should().Equal(Enumerable.Repeat("clean.sh:2", findings));

    [Fact]
    public void A_crontab() => Lint(
        ("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 -s local:///nfs/pitr/log\n"),
        ("ops/crontab", "# old files\n0 5 * * * root find /nfs/pitr/log -type f -mtime +7 -delete\n")).Should().Equal("ops/crontab:2");

    [Fact]
    public void A_page() => Lint(("page.md", "# Cleanup\n\n```bash\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s gcs://dr/log\n```\n\n```bash\ngsutil -m rm -r gs://dr/log/**\n```\n"))
        .Should().Equal("page.md:8");

    [Fact]
    public void A_playbook() => Lint(Start, ("clean.yml", "- hosts: control\n  tasks:\n    - name: Save space\n      command: aws s3 rm --recursive s3://dr/log/v1/\n")).Should().Equal("clean.yml:4");

    [Fact]
    public void A_job_beside_a_log_backup_on_Azure() => Lint(
        ("backup.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, azblob: { container: dr, prefix: log } }
        """),
        ("clean.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: clean, namespace: tidb }
        spec:
          schedule: "0 4 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: az
                      image: mcr.microsoft.com/azure-cli
                      command: [az, storage, blob, delete-batch, --source, dr, --pattern, "log/*"]
        """)).Should().HaveCount(1);

    [Fact]
    public void Rules_of_a_bucket() => Lint(Start, ("infra/expire.sh", "aws s3api put-bucket-lifecycle-configuration --bucket dr --lifecycle-configuration file://rules.json\n"), ("infra/rules.json", """
        {
          "Rules": [
            { "Status": "Enabled", "Filter": { "Prefix": "full/" }, "Expiration": { "Days": 30 } },
            { "Status": "Enabled", "Filter": { "Prefix": "log/" }, "Expiration": { "Days": 30 } }
          ]
        }
        """)).Should().Equal("infra/rules.json:4");

    [Fact]
    public void Terraform() => Lint(Start, ("infra/dr.tf", """
        resource "aws_s3_bucket_lifecycle_configuration" "dr" {
          bucket = "dr"
          rule {
            status = "Enabled"
            filter { prefix = "full/" }
            expiration { days = 30 }
          }
          rule {
            status = "Enabled"
            filter { prefix = "log/" }
            expiration { days = 30 }
          }
        }
        """)).Should().Equal("infra/dr.tf:10");

    [Fact]
    public void The_end_of_a_log_backup() =>
        Lint(Start, ("decommission.sh", "br log stop --task-name=pitr --pd 10.0.1.10:2379\naws s3 rm --recursive s3://dr/log\n")).Should().BeEmpty();
}
