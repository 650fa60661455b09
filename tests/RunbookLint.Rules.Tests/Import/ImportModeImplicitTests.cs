using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class ImportModeImplicitTests : RuleTest<ImportModeImplicit>
{
    [Fact]
    public void Reports_an_import_without_a_backend_under_a_log_backup() => Verify("""
        start-log-backup task=pitr
        [|physical-import|]
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_backend_that_is_set() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        logical-import backend=tidb
        import backend=?
        """);

    [Fact]
    public void Accepts_an_import_without_a_log_backup() => Verify("""
        physical-import
        start-log-backup task=pitr
        """);

    [Fact]
    public void Leaves_a_pause_for_the_import_to_the_rule_about_it() => Verify("""
        pause-log-backup task=pitr
        physical-import
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        start-log-backup task=pitr
        physical-import
        """, """
        warning: no backend is set, so this import is physical and log backup 'pitr' does not see its rows
          physical-import <- backend is not set
          start-log-backup <- log backup starts here
          help: set backend = "tidb", or say backend = "local" and take a full backup after the import
        """);
}
