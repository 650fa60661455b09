using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class LogStopWithSubcommandTests : RuleTest<LogStopWithSubcommand>
{
    [Fact]
    public void Reports_both() => Verify("""
        stop-log-backup log-stop=[|true|] log-subcommand=log-stop
        """);

    [Fact]
    public void Accepts_one() => Verify("""
        stop-log-backup log-stop=false log-subcommand=log-stop
        stop-log-backup log-stop=true
        stop-log-backup log-subcommand=log-stop
        stop-log-backup log-stop=?x log-subcommand=log-stop
        """);
}
