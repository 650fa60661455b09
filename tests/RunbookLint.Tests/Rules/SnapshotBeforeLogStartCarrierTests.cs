namespace RunbookLint.Tests.Rules;

public class SnapshotBeforeLogStartCarrierTests() : CarrierTest("RBL2026")
{
    [Theory]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 2)]
    [InlineData("page.md", "# Work\n\n```sh\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n```\n", 5)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n    - command: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 4)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n      - run: br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 7)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br backup full --pd 10.0.0.1:2379 -s s3://b/f\n              br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n", 13)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br backup full --pd 10.0.0.1:2379 -s s3://b/f\", shell=True, check=True)\nsubprocess.run(\"br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\", shell=True, check=True)\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\n(crontab -l; echo '0 1 * * * br backup full --pd 10.0.0.1:2379 -s s3://b/f') | crontab -\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l --start-ts \"$TS\"\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log start --task-name=a --pd 10.0.0.2:2379 -s s3://b/l\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
