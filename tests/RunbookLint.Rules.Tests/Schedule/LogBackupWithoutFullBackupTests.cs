using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class LogBackupWithoutFullBackupTests : RuleTest<LogBackupWithoutFullBackup>
{
    [Fact]
    public void Reports_a_log_backup_alone() => Verify("""
        [|start-log-backup|] task=a
        """);

    [Fact]
    public void Reports_one_of_a_cluster_once() => Verify("""
        unordered
          sequence document=a.sh
            [|start-log-backup|] cluster=10.0.0.1:2379 task=a
          sequence document=b.sh
            start-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Accepts_a_snapshot() => Verify("""
        start-log-backup task=a
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_snapshot_of_another_document() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b.sh
            snapshot-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Accepts_a_snapshot_that_may_be_of_it() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b.sh
            snapshot-backup cluster=?$PD
        """);

    [Fact]
    public void Reports_a_snapshot_of_another_cluster() => Verify("""
        [|start-log-backup|] cluster=10.0.0.1:2379 task=a
        snapshot-backup cluster=10.0.0.2:2379
        """);

    [Theory]
    [InlineData("start-log-backup task=a\nstate-fact full-backup-every=1d")]
    [InlineData("start-log-backup cluster=10.0.0.1:2379 task=a\nstate-fact full-backup-every=31d")]
    [InlineData("start-log-backup task=a storage=s3://b/l\nsnapshot-backup\nstate-fact full-backup-every=1d\nrepeat schedule=\"0 3 * * *\"\n  truncate-log-backup storage=s3://b/l")]
    public void Believes_prose_about_full_backups(string plan) => Verify(plan);

    [Fact]
    public void Prose_about_the_log_is_none_about_full_backups() => Verify("""
        [|start-log-backup|] task=a
        state-fact retention=7d
        """);

    [Fact]
    public void Backups_of_keys_are_none() => Verify("""
        [|start-log-backup|] task=a
        snapshot-backup scope=raw
        """);

    [Fact]
    public void Reports_a_single_snapshot_beside_schedules() => Verify("""
        [|start-log-backup|] task=a storage=s3://b/l
        snapshot-backup
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Accepts_a_schedule_of_snapshots() => Verify("""
        start-log-backup task=a storage=s3://b/l
        repeat schedule="@daily"
          snapshot-backup
        repeat schedule="@daily"
          truncate-log-backup storage=s3://b/l until=1
        """);

    [Fact]
    public void Is_an_error_in_a_folder() => Says("""
        start-log-backup task=a
        """, """
        error: log backup 'a' has no full backup to restore from
          start-log-backup <- only changes are backed up from here on
          help: take a full backup with `br backup full` when the log backup runs, and again at least every 2 days
        """);

    [Theory]
    [InlineData("Switch over", Severity.Info)]
    [InlineData("Set up point-in-time recovery with PITR", Severity.Error)]
    [InlineData("Enable log backup", Severity.Error)]
    [InlineData("配置日志备份", Severity.Error)]
    public void A_single_file_is_complete_when_it_says_so(string title, Severity severity) =>
        new LogBackupWithoutFullBackup().Check(Plan.PlanReader.Read($"sequence title=\"{title}\"\n  start-log-backup task=a"), RuleContext.Default with { IsWholeFolder = false })
            .Should().ContainSingle().Which.Severity.Should().Be(severity);

    /// <summary>A page says what it is for in any of its titles, and needs both words for that.</summary>
    [Theory]
    [InlineData("Runbook", "Enable PITR", true)]
    [InlineData("Set up log backup", "Start it", true)]
    [InlineData("Backup", "Log task", false)]
    [InlineData("Configure alerts", "Log task", false)]
    [InlineData("Backup policy", "Configure alerts", false)]
    public void Any_title_says_that_the_page_sets_up_backups(string page, string other, bool isComplete)
    {
        var plan = Plan.PlanReader.Read($"sequence document=a.md title=\"{page}\"\n  sequence title=\"One\"\n    start-log-backup task=a\n  sequence title=\"{other}\"\n    query-log-backup task=a");
        var severities = new LogBackupWithoutFullBackup().Check(plan, RuleContext.Default with { IsWholeFolder = false }).Select(finding => finding.Severity).ToList();

        severities.Contains(Severity.Error).Should().Be(isComplete);
    }
}
