namespace RunbookLint.Tests.Rules;

public class FirstTruncateNotBatchedCarrierTests() : CarrierTest("RBL2015")
{
    [Theory]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\n", 1)]
    [InlineData("page.md", "# Clean up\n\n```sh\nbr log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\n```\n", 4)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\n", 12)]
    [InlineData("run.sh", "UNTIL=$(date -v-30d +%F)\nbr log truncate -s s3://b/l --until \"$UNTIL\" -y\n", 1)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - shell: br log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until \"$(date -d '30 days ago' +\\%F)\" -y\n")]
    [InlineData("run.sh", "for i in 3 2 1; do\nbr log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\ndone\n")]
    [InlineData("run.sh", "br log start --task-name=a --pd 10.0.0.1:2379 -s s3://b/l\nbr log truncate -s s3://b/l --until \"$(date -d '30 days ago' +%F)\" -y\n")]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until \"$UNTIL\" -y\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
