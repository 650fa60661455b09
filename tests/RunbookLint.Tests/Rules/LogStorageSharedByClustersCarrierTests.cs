namespace RunbookLint.Tests.Rules;

public class LogStorageSharedByClustersCarrierTests() : CarrierTest("RBL5004")
{
    [Theory]
    [InlineData("10.0.2.10:2379", 1)]
    [InlineData("10.0.1.10:2379", 0)]
    [InlineData("$PD", 0)]
    public void Two_scripts(string pd, int findings) => Lint(
        ("a.sh", "br log start --task-name=a --pd 10.0.1.10:2379 -s s3://dr/log\n"),
        ("b.sh", $"br log start --task-name=b --pd {pd} -s s3://DR/log/\n")).Should().Equal(Enumerable.Repeat("b.sh:1", findings));

    [Fact]
    public void Resources_of_two_namespaces() => Lint(
        ("clusters/shop/log.yaml", Backup("shop")), ("clusters/stock/log.yaml", Backup("stock"))).Should().Equal("clusters/stock/log.yaml:4");

    [Fact]
    public void A_playbook_and_a_workflow() => Lint(
        ("a.yml", "- hosts: control\n  tasks:\n    - command: br log start --task-name=a --pd 10.0.1.10:2379 -s s3://dr/log\n"),
        (".github/workflows/b.yml", "on: push\njobs:\n  b:\n    runs-on: self-hosted\n    steps:\n      - run: tiup br:v7.5.1 log start --task-name=b --pd 10.0.2.10:2379 -s s3://dr/log\n")).Should().HaveCount(1);

    private static string Backup(string @namespace) => $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: {{@namespace}} }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        """;
}
