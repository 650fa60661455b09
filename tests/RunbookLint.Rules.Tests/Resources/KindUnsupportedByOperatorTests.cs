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

    [Fact]
    public void Is_silent_about_a_kind_with_a_subcommand() => Verify("""
        unsupported-resource kind=Backup log-subcommand=log-resume
        """);

    [Fact]
    public void Says_what_to_do_instead() => Says("""
        unsupported-resource kind=BackupSchedule
        unsupported-resource kind=CompactBackup
        """, """
        error: TiDB Operator v2 has no controller for BackupSchedule: the resource is accepted and nothing happens
          BackupSchedule <- nothing acts on it
          help: create Backup resources from a CronJob
        error: TiDB Operator v2 has no controller for CompactBackup: the resource is accepted and nothing happens
          CompactBackup <- nothing acts on it
          help: run tikv-ctl compact-log-backup from a Job
        """);
}
