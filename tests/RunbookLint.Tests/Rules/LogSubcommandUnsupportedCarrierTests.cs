namespace RunbookLint.Tests.Rules;

public class LogSubcommandUnsupportedCarrierTests
{
    [Fact]
    public void Resume() => Carrier.Findings("RBL8004", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-resume
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8004 b.yaml:8");

    [Fact]
    public void Truncate() => Carrier.Findings("RBL8004", ("b.yaml", """
        apiVersion: br.pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-truncate
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8004 b.yaml:8");

    [Fact]
    public void Another() => Carrier.Findings("RBL8004", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8004 b.yaml:8");

    [Fact]
    public void Start() => Carrier.Findings("RBL8004", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-start
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void A_choice_for_readers() => Carrier.Findings("RBL8004", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-start/log-pause/log-stop
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Theory]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logSubcommand\":\"log-resume\"}}'", "t.sh:1")]
    [InlineData("kubectl -n tidb patch backup lg --type=json -p '[{\"op\":\"replace\",\"path\":\"/spec/logSubcommand\",\"value\":\"log-resume\"}]'", "t.sh:1")]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logSubcommand\":\"log-start\"}}'", "")]
    [InlineData("kubectl -n tidb patch backup lg --type=merge -p '{\"spec\":{\"logSubcommand\":\"log-resume\"}}' --dry-run=server", "")]
    public void A_patch_of_kubectl(string command, string places) => Carrier.Findings("RBL8004", ("t.sh", command + "\n")).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => "RBL8004 " + place));
}
