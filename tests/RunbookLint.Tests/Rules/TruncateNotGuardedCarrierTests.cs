namespace RunbookLint.Tests.Rules;

public class TruncateNotGuardedCarrierTests() : CarrierTest("RBL2022")
{
    [Theory]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n", 2)]
    [InlineData("tidb.crontab", "0 1 * * * br backup full --pd 10.0.0.1:2379 -s s3://b/f; br log truncate -s s3://b/l --until 449000000000000000 -y\n", 1)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br backup full --pd 10.0.0.1:2379 -s s3://b/f\n              br log truncate -s s3://b/l --until 449000000000000000 -y\n", 13)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n      ignore_errors: true\n    - command: br log truncate -s s3://b/l --until 449000000000000000 -y\n", 5)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - shell: |\n        br backup full --pd 10.0.0.1:2379 -s s3://b/f\n        br log truncate -s s3://b/l --until 449000000000000000 -y\n", 5)]
    [InlineData("run.sh", "set -e\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f | tee log\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n", 3)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s \"local:///nfs/full/$(date +%F)\"\nfind /nfs/full -mtime +30 -delete\n", 2)]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s \"s3://b/full/$(date +%F)\"\naws s3 rm --recursive \"s3://b/full/$(date -d '30 days ago' +%F)\"\n", 2)]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s s3://b/full-20240502\naws s3 rm --recursive s3://b/full-20240402\n", 2)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br backup full --pd 10.0.1.10:2379 -s local:///nfs/full/new\n      ignore_errors: true\n    - command: find /nfs/full -mtime +30 -delete\n", 5)]
    public void Speaks_of_older_backups(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "set -e\nbr backup full --pd 10.0.1.10:2379 -s \"local:///nfs/full/$(date +%F)\"\nfind /nfs/full -mtime +30 -delete\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s \"local:///nfs/full/$(date +%F)\" && find /nfs/full -mtime +30 -delete\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s \"local:///nfs/full/$(date +%F)\"\nfind /var/br-logs -mtime +30 -delete\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.1.10:2379 -s local:///nfs/full\ntar cz /nfs/full | ssh tape\nrm -rf /nfs/full\n")]
    [InlineData("run.sh", "find /nfs/full -mtime +30 -delete\nbr backup full --pd 10.0.1.10:2379 -s \"local:///nfs/full/$(date +%F)\"\n")]
    public void Is_silent_about_other_files(string path, string content) => Lint((path, content)).Should().BeEmpty();

    [Theory]
    [InlineData("run.sh", "set -e\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f && br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("run.sh", "br backup full --pd 10.0.0.1:2379 -s s3://b/f || exit 1\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          br backup full --pd 10.0.0.1:2379 -s s3://b/f\n          br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n    - command: br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("Makefile", "all:\n	br backup full --pd 10.0.0.1:2379 -s s3://b/f\n	br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("tidb.crontab", "0 1 * * * br backup full --pd 10.0.0.1:2379 -s s3://b/f\n0 2 * * * br log truncate -s s3://b/l --until 449000000000000000 -y\n")]
    [InlineData("page.md", "# Cut\n\n```sh\nbr backup full --pd 10.0.0.1:2379 -s s3://b/f\nbr log truncate -s s3://b/l --until 449000000000000000 -y\n```\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
