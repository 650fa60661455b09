namespace RunbookLint.Tests.Rules;

public class MultipleLogTasksCarrierTests() : CarrierTest("RBL2001")
{
    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n", 2)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n```\n", 5)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n    - command: br log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n", 4)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n      - run: br log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n", 7)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n              br log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n", 13)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\nsubprocess.run(\"br log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\n", 3)]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: a, namespace: tidb}\nspec:\n  backupMode: log\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: l}\n---\napiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {name: b, namespace: tidb}\nspec:\n  backupMode: log\n  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: m}\n", 9)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\n")]
    [InlineData("run.sh", "if [ \"$1\" = a ]; then\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nelse\nbr log start --task-name=b --pd 10.0.0.1:2379 -s s3://b/l\nfi\n")]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log start --task-name=b --pd 10.0.0.2:2379 -s s3://b/l\n")]
    [InlineData("page.md", "# Tasks\n\n```sh\nbr log start --task-name=<task> --pd 10.0.0.1:2379 -s s3://b/l\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n```\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
