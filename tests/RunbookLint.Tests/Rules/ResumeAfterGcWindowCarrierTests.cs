namespace RunbookLint.Tests.Rules;

public class ResumeAfterGcWindowCarrierTests() : CarrierTest("RBL2013")
{
    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 30h\nbr log resume --task-name=a --pd 10.0.0.1:2379\n", 3)]
    [InlineData("page.md", "# Freeze\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nsleep 2d\nbr log resume --task-name=a --pd 10.0.0.1:2379\n```\n", 6)]
    [InlineData("page.md", "# Maintenance window (30 hours)\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n```\n", 5)]
    [InlineData("page.md", "# Storage\n\n- Maintenance window: 36 hours\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n```\n", 7)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log pause --task-name=a --pd 10.0.0.1:2379\n    - pause:\n        hours: 30\n    - command: br log resume --task-name=a --pd 10.0.0.1:2379\n", 6)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log pause --task-name=a --pd 10.0.0.1:2379\n      - run: sleep 30h\n      - run: br log resume --task-name=a --pd 10.0.0.1:2379\n", 8)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log pause --task-name=a --pd 10.0.0.1:2379\n              sleep 30h\n              br log resume --task-name=a --pd 10.0.0.1:2379\n", 14)]
    [InlineData("tidb.crontab", "0 20 * * 5 br log pause --task-name=a --pd 10.0.0.1:2379\n0 6 * * 1 br log resume --task-name=a --pd 10.0.0.1:2379\n", 2)]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\necho 'br log resume --task-name=a --pd 10.0.0.1:2379' | at now + 2 days\n", 2)]
    [InlineData("run.sh", "iptables -A INPUT -p tcp --dport 2379 -j DROP\nsleep 2d\nbr log resume --task-name=a --pd 10.0.0.1:2379\n", 3)]
    [InlineData("page.md", "# After a network partition\n\n1. `br log status --task-name=a --pd 10.0.0.1:2379`\n2. Wait 30 hours for the vendor's report.\n3. `br log resume --task-name=a --pd 10.0.0.1:2379`\n", 5)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 24h\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379 --gc-ttl=180000\nsleep 30h\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379 --gc-ttl=$TTL\nsleep 30h\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep $WINDOW\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("tidb.crontab", "0 2 * * * br log pause --task-name=a --pd 10.0.0.1:2379\n0 2 * * * br log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("tidb.crontab", "0 2 * * 6 br log pause --task-name=a --pd 10.0.0.1:2379\n0 3 * * 0 br log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("run.sh", "sleep 30h\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("page.md", "# Pause for at most 30 hours\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nbr log resume --task-name=a --pd 10.0.0.1:2379\n```\n")]
    [InlineData("page.md", "# After a network partition\n\n1. Wait up to 30 hours for the vendor's report.\n2. `br log resume --task-name=a --pd 10.0.0.1:2379`\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
