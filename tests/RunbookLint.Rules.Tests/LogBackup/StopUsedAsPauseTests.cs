using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class StopUsedAsPauseTests : RuleTest<StopUsedAsPause>
{
    [Fact]
    public void Reports_a_stop_for_maintenance() => Verify("""
        [|stop-log-backup|] task=a
        start-log-backup task=a storage=s3://b/l
        """);

    [Fact]
    public void Reports_an_import_without_a_full_backup_behind() => Verify("""
        [|stop-log-backup|] task=a
        logical-import
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_an_import_with_one() => Verify("""
        stop-log-backup task=a
        physical-import
        start-log-backup task=a
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_restore_with_one() => Verify("""
        stop-log-backup task=a
        snapshot-restore
        start-log-backup task=a
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_flashback_with_one() => Verify("""
        stop-log-backup task=a
        flashback-cluster
        start-log-backup task=a
        snapshot-backup
        """);

    [Fact]
    public void Accepts_an_upgrade_with_one() => Verify("""
        sequence title="Upgrade to v8.5"
          stop-log-backup task=a
          start-log-backup task=a
          snapshot-backup
        """);

    [Fact]
    public void Accepts_an_upgrade_command() => Verify("""
        stop-log-backup cluster=tiup:prod task=a
        declare-cluster cluster=tiup:prod version=v8.5.0
        start-log-backup cluster=tiup:prod task=a
        snapshot-backup cluster=tiup:prod
        """);

    [Fact]
    public void Leaves_a_move_to_its_rule() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=s3://b/l2
        """);

    [Fact]
    public void Accepts_a_move_with_a_full_backup() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=s3://b/l2
        snapshot-backup
        """);

    [Fact]
    public void Leaves_a_physical_import_to_its_rule() => Verify("""
        start-log-backup task=a
        stop-log-backup task=a
        physical-import backend=local
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_task() => Verify("""
        stop-log-backup task=a
        start-log-backup task=b
        """);

    [Fact]
    public void Accepts_a_last_stop() => Verify("""
        start-log-backup task=a
        stop-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_branch() => Verify("""
        choice
          stop-log-backup task=a
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        stop-log-backup cluster=10.0.0.1:2379 task=a
        start-log-backup cluster=10.0.0.2:2379 task=a
        """);

    [Fact]
    public void Accepts_what_may_be_a_move_with_a_full_backup() => Verify("""
        stop-log-backup task=a
        start-log-backup task=a storage=?s3://b/log-<n>
        snapshot-backup storage=s3://b/full scope=full
        """);

    [Fact]
    public void Reports_the_same_storage_even_with_a_full_backup() => Verify("""
        start-log-backup task=a storage=s3://b/l
        [|stop-log-backup|] task=a
        start-log-backup task=a storage=s3://b/l
        snapshot-backup storage=s3://b/full scope=full
        """);
}
