namespace RunbookLint.Tests.Rules;

public class RestoreWhileLogBackupRunsCarrierTests() : CarrierTest("RBL1015")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log",
            "br restore db --db x --pd 10.0.1.10:2379 -s s3://e/x",
            "br restore full --pd 10.0.2.10:2379 -s s3://e/x"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_what_new_versions_allow(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "tiup br:v8.5.5 log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log",
            "tiup br:v8.5.5 restore db --db x --pd 10.0.1.10:2379 -s s3://e/x"))).Should().BeEmpty();

    [Fact]
    public void Resources() => Lint(("all.yaml", """
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: { name: log, namespace: tidb }
            spec:
              backupMode: log
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: dr, prefix: log }
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Restore
            metadata: { name: a, namespace: tidb }
            spec:
              br: { cluster: basic, clusterNamespace: tidb }
              s3: { provider: aws, bucket: e, prefix: x }
            """)).Should().Equal("all.yaml:9");

    [Theory]
    [InlineData("", "$PD", 3)]
    [InlineData("PD=$1\n", "${PD}", 4)]
    [InlineData("PD=$(pick)\n", "$PD", 4)]
    public void One_variable_of_a_script(string first, string pd, int line) =>
        Lint(("run.sh", $"{first}br log start --task-name t --pd \"{pd}\" -s s3://dr/log\nbr backup full --pd \"{pd}\" -s s3://dr/full/a\nbr restore full --pd \"{pd}\" -s s3://dr/full/a\n")).Should().Equal($"run.sh:{line}");

    [Theory]
    [InlineData("run.sh", "br log start --task-name t --pd \"$PD\" -s s3://dr/log\nread PD\nbr restore full --pd \"$PD\" -s s3://dr/full/a\n")]
    [InlineData("run.sh", "br log start --task-name t --pd \"$PD\" -s s3://dr/log\n. ./target.env\nbr restore full --pd \"$PD\" -s s3://dr/full/a\n")]
    [InlineData("run.sh", "PD=$(pick prod)\nbr log start --task-name t --pd \"$PD\" -s s3://dr/log\nPD=$(pick spare)\nbr restore full --pd \"$PD\" -s s3://dr/full/a\n")]
    [InlineData("run.sh", "log() { br log start --task-name t --pd \"$1\" -s s3://dr/log; }\nbring() { br restore full --pd \"$1\" -s s3://dr/full/a; }\nlog \"$A\"\nbring \"$B\"\n")]
    [InlineData("run.sh", "br log start --task-name t -s s3://dr/log\nbr restore full -s s3://dr/full/a\n")]
    [InlineData("page.md", "```sh\nbr log start --task-name t --pd \"${PD_IP}:2379\" -s s3://dr/log\nbr restore full --pd \"${PD_IP}:2379\" -s s3://dr/full/a\n```\n")]
    [InlineData("play.yml", "- hosts: a\n  tasks:\n    - command: br log start --task-name t --pd {{ pd }} -s s3://dr/log\n- hosts: b\n  tasks:\n    - command: br restore full --pd {{ pd }} -s s3://dr/full/a\n")]
    public void Variables_that_may_have_two_values(string path, string content) => Lint((path, content)).Should().BeEmpty();

    [Fact]
    public void A_statement() => Lint(("run.sh", "br log start --task-name a --pd 10.0.1.10:2379 -s s3://dr/log\nmysql -h 10.0.1.4 -P 4000 -e \"RESTORE DATABASE x FROM 's3://e/x'\"\n")).Should().Equal("run.sh:2");
}
