namespace RunbookLint.Tests.Rules;

public class PauseWithoutResumeCarrierTests() : CarrierTest("RBL2007")
{
    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 1)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log pause --task-name=a --pd 10.0.0.1:2379\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log pause --task-name=a --pd 10.0.0.1:2379\n      - run: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log pause --task-name=a --pd 10.0.0.1:2379\n              br backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 12)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log pause --task-name=a --pd 10.0.0.1:2379\", shell=True, check=True)\nsubprocess.run(\"br backup full --pd 10.0.0.1:2379 -s s3://b/f\", shell=True, check=True)\n", 2)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "trap 'br log resume --task-name=a --pd 10.0.0.1:2379' EXIT\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("run.sh", "resume() {\nbr log resume --task-name=a --pd 10.0.0.1:2379\n}\ntrap resume EXIT\nbr log pause --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 60\nbr log stop --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "set -e\ntrap 'br log resume --task-name=a --pd 10.0.0.1:2379' ERR\nbr log pause --task-name=a --pd 10.0.0.1:2379\n./work.sh\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "# br log pause --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("tidb.crontab", "0 1 * * * br log pause --task-name=a --pd 10.0.0.1:2379\n0 2 * * * br log resume --task-name=a --pd 10.0.0.1:2379\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
