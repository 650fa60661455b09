namespace RunbookLint.Tests.Rules;

public class ConcurrentTruncatesCarrierTests() : CarrierTest("RBL2020")
{
    [Theory]
    [InlineData("tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until 449000000000000000 -y\n0 4 * * 0 br log truncate -s s3://b/l --until 449000000000000000 -y\n", 2)]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until 449000000000000000 -y &\nbr log truncate -s s3://b/l --until 449000000000000000 -y &\nwait\n", 2)]
    [InlineData("page.md", "# Cut\n\n```sh\nbr log truncate -s s3://b/l --until 449000000000000000 -y &\nbr log truncate -s s3://b/l --until 449000000000000000 -y &\nwait\n```\n", 5)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log truncate -s s3://b/l --until 449000000000000000 -y &\n              br log truncate -s s3://b/l --until 449000000000000000 -y &\n              wait\n", 13)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log truncate -s s3://b/l --until 449000000000000000 -y\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("tidb.crontab", "0 3 * * * flock /l br log truncate -s s3://b/l --until 449000000000000000 -y\n0 4 * * 0 flock /l br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("tidb.crontab", "0 3 * * * br log truncate -s s3://b/l --until 449000000000000000 -y\n0 4 * * 0 br log truncate -s s3://b/m --until 449000000000000000 -y\n")]
    [InlineData("run.sh", "if $A; then\nbr log truncate -s s3://b/l --until 449000000000000000\nelse\nbr log truncate -s s3://b/l --until 449000000000000000\nfi\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
