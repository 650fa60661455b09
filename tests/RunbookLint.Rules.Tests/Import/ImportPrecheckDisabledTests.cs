using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class ImportPrecheckDisabledTests : RuleTest<ImportPrecheckDisabled>
{
    [Theory]
    [InlineData("start-log-backup task=pitr", "physical-import backend=local")]
    [InlineData("pause-log-backup task=pitr", "import-into")]
    [InlineData("create-changefeed", "physical-import")]
    [InlineData("declare-cluster ticdc-replicas=3", "physical-import")]
    public void Reports_a_physical_import_without_prechecks(string before, string import) => Verify($"""
        {before}
        {import} check-requirements=[|false|]
        snapshot-backup
        """);

    [Theory]
    [InlineData("physical-import backend=local")]
    [InlineData("physical-import backend=local check-requirements=true")]
    [InlineData("physical-import backend=local check-requirements=?$CHECK")]
    [InlineData("logical-import backend=tidb check-requirements=false")]
    [InlineData("import backend=?$BACKEND check-requirements=false")]
    public void Accepts_prechecks_and_imports_that_are_logged(string import) => Verify($"""
        start-log-backup task=pitr
        {import}
        """);

    [Theory]
    [InlineData("physical-import check-requirements=false")]
    [InlineData("start-log-backup\nstop-log-backup\nphysical-import check-requirements=false")]
    [InlineData("start-log-backup cluster=10.0.0.1:2379\nphysical-import cluster=10.0.0.2:2379 check-requirements=false")]
    [InlineData("create-changefeed\nremove-changefeed\nphysical-import check-requirements=false")]
    public void Only_hints_at_it_where_nothing_would_miss_the_rows(string plan) => Says(plan, """
        info: the prechecks are off, so nothing notices a log backup or a changefeed that misses the imported rows
          false <- prechecks are off
          physical-import <- the import runs without them
          help: leave the prechecks on
        """);

    [Fact]
    public void Tells_what_misses_the_rows() => Says("""
        start-log-backup task=pitr
        create-changefeed changefeed=replica
        import-into check-requirements=false
        """, """
        error: the prechecks are off, so nothing notices that log backup 'pitr' and a changefeed miss the imported rows
          false <- prechecks are off
          import-into <- the import runs without them
          start-log-backup <- log backup starts here
          create-changefeed <- the changefeed exists from here on
          help: leave the prechecks on
        """);

    /// <summary>It is a mistake where something surely misses the rows, and worth a word where nothing is known to.</summary>
    [Theory]
    [InlineData("start-log-backup task=pitr", Severity.Error)]
    [InlineData("create-changefeed", Severity.Error)]
    [InlineData("snapshot-backup", Severity.Info)]
    public void Is_as_bad_as_what_is_missed(string before, Severity severity) =>
        new ImportPrecheckDisabled().Check(Plan.PlanReader.Read($"{before}\nphysical-import check-requirements=false"), RuleContext.Default)
            .Should().ContainSingle().Which.Severity.Should().Be(severity);
}
