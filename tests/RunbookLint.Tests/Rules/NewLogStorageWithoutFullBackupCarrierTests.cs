namespace RunbookLint.Tests.Rules;

public class NewLogStorageWithoutFullBackupCarrierTests() : CarrierTest("RBL2009")
{
    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\n", 4)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\n```\n", 7)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n    - command: br log stop --task-name=a --pd 10.0.0.1:2379\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\n", 6)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n      - run: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n      - run: br log stop --task-name=a --pd 10.0.0.1:2379\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\n", 9)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n              br backup full --pd 10.0.0.1:2379 -s s3://b/f\n              br log stop --task-name=a --pd 10.0.0.1:2379\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\n", 15)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\nsubprocess.run(\"br backup full --pd 10.0.0.1:2379 -s s3://b/f\", shell=True, check=True)\nsubprocess.run(\"br log stop --task-name=a --pd 10.0.0.1:2379\", shell=True, check=True)\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\", shell=True, check=True)\n", 5)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b2/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n")]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s $LOG\n")]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.2:2379 -s s3://b2/l\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
