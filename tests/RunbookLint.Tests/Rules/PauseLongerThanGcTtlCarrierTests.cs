namespace RunbookLint.Tests.Rules;

public class PauseLongerThanGcTtlCarrierTests() : CarrierTest("RBL2006")
{
    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 2d\n", 1)]
    [InlineData("page.md", "# Freeze\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\nsleep 172800\n```\n", 4)]
    [InlineData("page.md", "# Maintenance window of 36 hours\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\n```\n", 4)]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - command: br log pause --task-name=a --pd 10.0.0.1:2379\n    - pause: {hours: 30}\n", 3)]
    [InlineData(".github/workflows/run.yml", "on: push\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br log pause --task-name=a --pd 10.0.0.1:2379\n      - run: sleep 30h\n", 6)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: run}\nspec:\n  template:\n    spec:\n      containers:\n        - image: pingcap/br:v8.5.1\n          command: [sh, -c]\n          args:\n            - |\n              br log pause --task-name=a --pd 10.0.0.1:2379\n              sleep 30h\n", 12)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 1d\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379 --gc-ttl=200000\nsleep 2d\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep $WINDOW\n")]
    [InlineData("run.sh", "br log pause --task-name=a --pd 10.0.0.1:2379\nsleep 2d\nbr log resume --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("page.md", "# Maintenance\n\n```sh\nbr log pause --task-name=a --pd 10.0.0.1:2379\n```\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
