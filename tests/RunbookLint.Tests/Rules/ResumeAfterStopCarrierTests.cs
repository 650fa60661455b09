namespace RunbookLint.Tests.Rules;

public class ResumeAfterStopCarrierTests() : CarrierTest("RBL2005")
{
    [Theory]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n", 2)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log stop --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n```\n", 5)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log stop --task-name=a --pd 10.0.0.1:2379\n    - command: br log resume --task-name=a --pd 10.0.0.1:2379\n", 4)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log stop --task-name=a --pd 10.0.0.1:2379\n      - run: br log resume --task-name=a --pd 10.0.0.1:2379\n", 7)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log stop --task-name=a --pd 10.0.0.1:2379\n              br log resume --task-name=a --pd 10.0.0.1:2379\n", 13)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log stop --task-name=a --pd 10.0.0.1:2379\", shell=True, check=True)\nsubprocess.run(\"br log resume --task-name=a --pd 10.0.0.1:2379\", shell=True, check=True)\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\nbr log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=b --pd 10.0.0.1:2379\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
