using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class PhysicalImportRefusedTests : RuleTest<PhysicalImportRefused>
{
    [Theory]
    [InlineData("physical-import", "backend=local")]
    [InlineData("physical-import", "backend=local tool-version=v6.5.0")]
    [InlineData("physical-import", "backend=local tool-version=nightly")]
    [InlineData("physical-import", "backend=local check-requirements=true")]
    [InlineData("import-into", "table=shop.orders")]
    public void Reports_an_import_that_a_snapshot_follows(string verb, string settings) => Verify($"""
        start-log-backup task=pitr
        [|{verb}|] {settings}
        snapshot-backup
        """);

    [Theory]
    [InlineData("physical-import backend=local check-requirements=false")]
    [InlineData("physical-import backend=local check-requirements=?$CHECK")]
    [InlineData("physical-import backend=local tool-version=v6.1.7")]
    [InlineData("physical-import")]
    [InlineData("logical-import backend=tidb")]
    public void Accepts_what_is_not_refused_or_said_better(string import) => Verify($"""
        start-log-backup task=pitr
        {import}
        snapshot-backup
        """);

    [Fact]
    public void Accepts_the_recommended_order() => Verify("""
        physical-import backend=local
        start-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Leaves_an_import_without_a_snapshot_to_the_rule_about_lost_rows() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Leaves_a_pause_for_the_import_to_the_rule_about_it() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        physical-import backend=local
        resume-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Reports_a_paused_task() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        [|physical-import|] backend=local
        snapshot-backup
        """);

    [Fact]
    public void Reports_an_import_beside_a_schedule_of_snapshots_and_a_declared_task() => Verify("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
            repeat schedule="0 2 * * *"
              snapshot-backup cluster=tidb/basic
          sequence document=load.sh
            [|physical-import|] cluster=tidb/basic backend=local
        """);

    [Fact]
    public void Knows_the_version_of_the_cluster() => Verify("""
        declare-cluster version=v6.1.0
        start-log-backup task=pitr
        import-into
        snapshot-backup
        """);

    [Fact]
    public void Knows_the_clusters_that_the_configuration_declares() => Verify("""
        unordered
          sequence document=.runbooklint.yaml
            declare-cluster cluster=name:prod pd=10.0.0.1:2379 log-backup=always
            declare-cluster cluster=name:lab pd=10.0.0.2:2379 log-backup=never
          sequence document=load.sh
            start-log-backup cluster=10.0.0.2:2379
            [|physical-import|] cluster=10.0.0.1:2379 backend=local
            physical-import cluster=10.0.0.2:2379 backend=local
            snapshot-backup cluster=10.0.0.1:2379
            snapshot-backup cluster=10.0.0.2:2379
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        start-log-backup task=pitr cluster=10.0.1.10:2379
        physical-import cluster=10.0.1.10:2379 backend=local
        snapshot-backup cluster=10.0.1.10:2379
        """, """
        warning: Lightning refuses to start a physical import while log backup 'pitr' exists
          physical-import <- physical import into 10.0.1.10:2379
          local <- this makes it physical
          start-log-backup <- log backup starts here
          help: stop the log backup first, import, start it again, then take a full backup
        """);

    [Fact]
    public void Reports_an_import_before_full_backups_that_prose_has() => Verify("""
        state-fact full-backup-every=1d
        start-log-backup task=pitr
        [|physical-import|] backend=local
        """);
}
