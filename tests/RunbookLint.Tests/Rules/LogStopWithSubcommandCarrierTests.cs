namespace RunbookLint.Tests.Rules;

public class LogStopWithSubcommandCarrierTests
{
    [Fact]
    public void Both() => Carrier.Findings("RBL8005", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logStop: true
          logSubcommand: log-stop
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8005 b.yaml:8");

    [Fact]
    public void Both_against_one_another() => Carrier.Findings("RBL8005", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logSubcommand: log-start
          logStop: true
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL8005 b.yaml:9");

    [Fact]
    public void Stop() => Carrier.Findings("RBL8005", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logStop: true
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    [Fact]
    public void Not_stopped() => Carrier.Findings("RBL8005", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          logStop: false
          logSubcommand: log-stop
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();

    private static string Backup(string lines) => $"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
        {lines}
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log

        """;

    [Theory]
    [InlineData("{{- if .Values.stop }}\n  logStop: true\n{{- else }}\n  logSubcommand: log-start\n{{- end }}")]
    [InlineData("{% if old %}\n  logStop: true\n{% elif pause %}\n  logSubcommand: log-pause\n{% endif %}")]
    public void Alternatives(string lines) => Carrier.Findings("RBL8005", ("b.yaml", Backup(lines))).Should().BeEmpty();

    [Fact]
    public void Both_under_a_condition() => Carrier.Findings("RBL8005", ("b.yaml", Backup("{{- if .Values.stop }}\n  logStop: true\n{{- end }}\n  logSubcommand: log-stop"))).Should().Equal("RBL8005 b.yaml:9");
}
