namespace RunbookLint.Tests.Rules;

public class TruncateWithoutUntilCarrierTests() : CarrierTest("RBL2019")
{
    [Theory]
    [InlineData("run.sh", "br log truncate -s s3://b/l -y\n", 1)]
    [InlineData("page.md", "# Work\n\n```sh\nbr log truncate -s s3://b/l -y\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log truncate -s s3://b/l -y\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log truncate -s s3://b/l -y\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log truncate -s s3://b/l -y\n", 12)]
    [InlineData("run.py", "import subprocess\nsubprocess.run(\"br log truncate -s s3://b/l -y\", shell=True, check=True)\n", 2)]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until 0 -y\n", 1)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until 449000000000000000\n")]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until \"$T\"\n")]
    [InlineData("run.sh", "br log truncate --help\n")]
    [InlineData("run.sh", "br log truncate -s s3://b/l $FLAGS\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
