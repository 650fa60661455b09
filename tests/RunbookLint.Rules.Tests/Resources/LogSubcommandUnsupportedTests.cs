using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class LogSubcommandUnsupportedTests : RuleTest<LogSubcommandUnsupported>
{
    [Fact]
    public void Reports_subcommands_that_nothing_carries_out() => Verify("""
        unsupported-resource task=pitr log-subcommand=[|log-resume|]
        unsupported-resource task=pitr log-subcommand=[|log-truncate|]
        """);

    [Fact]
    public void Leaves_kinds_to_another_rule() => Verify("""
        unsupported-resource kind=BackupSchedule
        """);

    [Fact]
    public void Says_how_to_resume() => Says("""
        unsupported-resource task=pitr log-subcommand=log-resume
        """, """
        error: TiDB Operator does not carry out 'log-resume': it knows log-start, log-pause and log-stop only
          log-resume <- nothing acts on it
          help: set it to log-start, which resumes a paused task
        """);
}
