namespace RunbookLint.Tests.Rules;

public class StopUsedAsPauseCarrierTests() : CarrierTest("RBL2004")
{
    [Theory]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 1)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log stop --task-name=a --pd 10.0.0.1:2379\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log stop --task-name=a --pd 10.0.0.1:2379\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log stop --task-name=a --pd 10.0.0.1:2379\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 12)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log stop --task-name=a --pd 10.0.0.1:2379\", shell=True, check=True)\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\n", 2)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log stop --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\ntidb-lightning --backend=local --pd-urls=10.0.0.1:2379 -d /d\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("page.md", "# Upgrade to v8.5\n\n```sh\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n```\n")]
    [InlineData("run.sh", "case $1 in\nstop)\nbr log stop --task-name=a --pd 10.0.0.1:2379\n;;\nstart)\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n;;\nesac\n")]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.2:2379 -s s3://b/l\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
