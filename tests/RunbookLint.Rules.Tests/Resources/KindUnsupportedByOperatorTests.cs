using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class KindUnsupportedByOperatorTests : RuleTest<KindUnsupportedByOperator>
{
    [Fact]
    public void Reports_kinds_without_a_controller() => Verify("""
        unsupported-resource kind=[|BackupSchedule|]
        unsupported-resource kind=[|CompactBackup|]
        """);

    [Fact]
    public void Leaves_subcommands_to_another_rule() => Verify("""
        unsupported-resource task=pitr log-subcommand=log-resume
        """);
}
