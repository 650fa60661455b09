using RunbookLint.Rules.Monitoring;

namespace RunbookLint.Rules.Tests.Monitoring;

public class MissingSafepointAlertTests : RuleTest<MissingSafepointAlert>
{
    [Fact]
    public void Reports_the_first_group_about_log_backup() => Verify("""
        declare-alert name=A group=tikv about=tikv
        declare-alert name=B group=[|pitr|] about=log-backup while-failed=0s
        declare-alert name=C group=more about=log-backup while-running=10m
        """);

    [Theory]
    [InlineData("declare-alert name=B group=g about=log-backup when-safe-point-passes=true")]
    [InlineData("declare-alert name=B group=g about=log-backup when-safe-point-passes=?")]
    [InlineData("declare-alert name=B group=g about=log-backup when-safe-point-passes=true cluster=a")]
    [InlineData("declare-cluster version=v6.4.0")]
    public void Accepts_a_comparison_and_old_versions(string other) => Verify($"""
        declare-alert name=A group=pitr about=log-backup while-failed=0s
        {other}
        """);

    [Fact]
    public void Keeps_clusters_apart() => Verify("""
        declare-alert name=A group=[|one|] about=log-backup cluster=one
        declare-alert name=B group=two about=log-backup cluster=two
        declare-alert name=C group=two about=log-backup cluster=two when-safe-point-passes=true
        """);

    [Theory]
    [InlineData("declare-alert name=A group=g about=tikv")]
    [InlineData("declare-alert name=A group=g about=backup")]
    [InlineData("start-log-backup")]
    public void Needs_an_alert_about_log_backup(string notation) => Verify(notation);

    [Fact]
    public void Says_what_it_knows() => Says("""
        declare-cluster version=v7.5.1
        declare-alert name=A group=pitr about=log-backup
        """, """
        warning: no alert compares the safe point of GC with the checkpoint: when GC overtakes the log backup, data is lost and nobody is told
          pitr <- the first group of alerts on log backup
          help: add an alert on min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0
        """);
}
