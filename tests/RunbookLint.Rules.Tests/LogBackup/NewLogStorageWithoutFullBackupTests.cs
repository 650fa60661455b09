using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class NewLogStorageWithoutFullBackupTests : RuleTest<NewLogStorageWithoutFullBackup>
{
    [Fact]
    public void Reports_a_move() => Verify("""
        start-log-backup task=a storage=s3://b/l
        snapshot-backup
        stop-log-backup task=a
        start-log-backup task=a storage=[|s3://b/l2|]
        """);

    [Fact]
    public void Accepts_a_full_backup_behind() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=s3://b/l2
        snapshot-backup scope=full
        """);

    [Fact]
    public void Accepts_a_recurring_full_backup() => Verify("""
        repeat schedule="@daily"
          snapshot-backup
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=s3://b/l2
        """);

    [Fact]
    public void Reports_a_partial_backup_behind() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=[|s3://b/l2|]
        snapshot-backup scope=table table=a.b
        """);

    [Fact]
    public void Accepts_the_same_storage() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=s3://B/l/
        """);

    [Fact]
    public void Accepts_unknown_storages() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        start-log-backup task=a storage=?$LOG
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 task=a storage=s3://b/l
        stop-log-backup cluster=10.0.0.1:2379
        start-log-backup cluster=10.0.0.2:2379 task=a storage=s3://b/l2
        """);

    [Fact]
    public void Leaves_a_physical_import_to_its_rule() => Verify("""
        start-log-backup task=a storage=s3://b/l
        stop-log-backup task=a
        physical-import backend=local
        start-log-backup task=a storage=s3://b/l2
        """);
}
