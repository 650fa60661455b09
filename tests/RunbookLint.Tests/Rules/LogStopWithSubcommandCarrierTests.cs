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
}
