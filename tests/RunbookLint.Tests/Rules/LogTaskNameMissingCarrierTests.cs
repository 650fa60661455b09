namespace RunbookLint.Tests.Rules;

public class LogTaskNameMissingCarrierTests() : CarrierTest("RBL2002")
{
    [Theory]
    [InlineData("run.sh", "br log stop --pd 10.0.0.1:2379\n", 1)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log stop --pd 10.0.0.1:2379\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log stop --pd 10.0.0.1:2379\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log stop --pd 10.0.0.1:2379\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log stop --pd 10.0.0.1:2379\n", 12)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log stop --pd 10.0.0.1:2379\", shell=True, check=True)\n", 2)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log stop --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log stop --help\n")]
    [InlineData("run.sh", "br log stop --pd 10.0.0.1:2379 --task-name \"$TASK\"\n")]
    [InlineData("page.md", "# Tasks\n\n`br log stop` ends a task.\n")]
    [InlineData("run.sh", "br log stop --pd 10.0.0.1:2379 \"$@\"\n")]
    [InlineData("run.sh", "echo \"br log stop\"\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
