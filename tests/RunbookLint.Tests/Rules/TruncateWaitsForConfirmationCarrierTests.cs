namespace RunbookLint.Tests.Rules;

public class TruncateWaitsForConfirmationCarrierTests() : CarrierTest("RBL2018")
{
    [Theory]
    [InlineData("tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until 449000000000000000\n", 1)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log truncate -s s3://b/l --until 449000000000000000\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log truncate -s s3://b/l --until 449000000000000000\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log truncate -s s3://b/l --until 449000000000000000\n", 12)]
    [InlineData("run.sh", "nohup br log truncate -s s3://b/l --until 449000000000000000 &\n", 1)]
    [InlineData(".gitlab-ci.yml", "cut:\n  script:\n    - br log truncate -s s3://b/l --until 449000000000000000\n", 3)]
    [InlineData("cut.service", "[Service]\nType=oneshot\nExecStart=/usr/bin/br log truncate -s s3://b/l --until 449000000000000000\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("tidb.crontab", "0 3 * * * yes | br log truncate -s s3://b/l --until 449000000000000000\n")]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until 449000000000000000\n")]
    [InlineData("page.md", "# Cut\n\n```sh\nbr log truncate -s s3://b/l --until 449000000000000000\n```\n")]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log truncate -s s3://b/l --until 449000000000000000 --dry-run\n")]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo y | br log truncate -s s3://b/l --until 449000000000000000\n")]
    [InlineData("run.sh", "nohup br log truncate -s s3://b/l --until 449000000000000000 --yes &\n")]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log truncate -s s3://b/l --until 449000000000000000\n      args: {stdin: \"y\"}\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
