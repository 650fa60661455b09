using RunbookLint.Rules.Monitoring;

namespace RunbookLint.Rules.Tests.Monitoring;

public class NoAlertOnLogTaskErrorTests : RuleTest<NoAlertOnLogTaskError>
{
    [Fact]
    public void Reports_the_first_group_about_tikv_or_backups() => Verify("""
        unordered
          sequence document=start.sh
            start-log-backup cluster=10.0.1.1:2379
          sequence document=alerts.yml
            declare-alert name=A group=other
            declare-alert name=B group=[|tikv|] about=tikv
            declare-alert name=C group=backup about=log-backup while-running=10m
        """);

    [Theory]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=0s")]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=30m")]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=?")]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=0s cluster=tidb-basic cluster-label=tidb_cluster")]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=0s cluster=?$cluster cluster-label=tidb_cluster")]
    [InlineData("declare-alert name=A group=g about=log-backup while-failed=0s cluster=eks-1 cluster-label=cluster")]
    public void Accepts_an_alert_that_holds_for_a_failed_task(string alert) => Verify($"""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/basic
          sequence document=alerts.yml
            declare-alert name=Down group=tikv about=tikv
            {alert}
        """);

    [Theory]
    [InlineData("cluster=tidb-other cluster-label=tidb_cluster", "tidb/basic")]
    [InlineData("cluster=staging cluster-label=cluster", "tiup:prod")]
    public void Does_not_count_alerts_of_other_clusters(string label, string cluster) => Verify($"""
        unordered
          sequence document=a.yaml
            start-log-backup cluster={cluster}
          sequence document=alerts.yml
            declare-alert name=Down group=[|tikv|] about=tikv
            declare-alert name=A group=g about=log-backup while-failed=0s {label}
        """);

    [Theory]
    [InlineData("declare-alert name=Down group=tikv about=tikv cluster=tidb-other cluster-label=tidb_cluster")]
    [InlineData("declare-alert name=Down group=tikv about=tikv cluster=?$cluster cluster-label=tidb_cluster")]
    [InlineData("declare-alert name=Down group=node")]
    [InlineData("declare-recording-rule name=a:b group=tikv metric=tikv_log_backup_task_status")]
    public void Asks_for_nothing_where_the_cluster_has_no_alerts(string alert) => Verify($"""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/basic
          sequence document=alerts.yml
            {alert}
        """);

    [Fact]
    public void Asks_for_nothing_without_a_log_backup() => Verify("""
        snapshot-backup cluster=tidb/basic
        declare-alert name=Down group=tikv about=tikv
        """);

    [Fact]
    public void Asks_for_nothing_once_the_log_backup_is_over() => Verify("""
        start-log-backup cluster=tidb/basic
        stop-log-backup cluster=tidb/basic
        declare-alert name=Down group=tikv about=tikv
        """);

    [Fact]
    public void Reports_each_cluster_that_has_alerts_of_its_own() => Verify("""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/one
            start-log-backup cluster=tidb/two
          sequence document=one.yml
            declare-alert name=A group=one about=log-backup while-failed=0s cluster=tidb-one cluster-label=tidb_cluster
          sequence document=two.yml
            declare-alert name=A group=[|two|] about=tikv cluster=tidb-two cluster-label=tidb_cluster
        """);

    [Fact]
    public void Says_what_it_knows() => Says("""
        start-log-backup cluster=tidb/basic
        declare-alert name=Down group=tikv about=tikv
        """, """
        warning: no alert is raised when the log backup task fails: the task stays failed until somebody looks, and after 24 h GC makes a gap in the log
          tikv <- the first group of the alerts for this cluster
          start-log-backup <- log backup starts here
          help: add an alert on max(tikv_log_backup_task_status) by (task) == 2
        """);
}
