namespace RunbookLint.Tests.Rules;

public class LogBackupWithoutFullBackupCarrierTests() : CarrierTest("RBL4003")
{
    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 1)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 12)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\n", 2)]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: a, namespace: tidb}\nspec:\n  backupMode: log\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: l}\n", 1)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("page.md", "# PITR\n\n```sh\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n```\n")]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 72h\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();

    [Theory]
    [InlineData("0 2 * * *", "basic", "")]
    [InlineData("0 2 * * *", "other", "log.tf:1")]
    public void A_schedule_that_Terraform_applies(string schedule, string cluster, string places) => Lint(
        ("log.tf", """
            resource "kubernetes_manifest" "log" {
              manifest = {
                apiVersion = "pingcap.com/v1alpha1"
                kind = "Backup"
                metadata = { name = "pitr", namespace = "tidb" }
                spec = { backupMode = "log", br = { cluster = "basic" }, s3 = { provider = "aws", bucket = "b", prefix = "log" } }
              }
            }
            """),
        ("full.tf", $$"""
            resource "kubernetes_cron_job_v1" "full" {
              metadata { name = "full" }
              spec {
                schedule = "{{schedule}}"
                job_template { 
                  spec { 
                    template { 
                      spec {
                        container {
                          command = ["br", "backup", "full", "--pd={{cluster}}-pd.tidb:2379", "--storage=s3://b/f"]
                        }
                      }
                    }
                  }
                }
              }
            }
            """)).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
