using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class LogTaskNameMissingTests : RuleTest<LogTaskNameMissing>
{
    [Fact]
    public void Reports_commands_without_a_name() => Verify("""
        [|start-log-backup|] storage=s3://b/l
        [|pause-log-backup|]
        [|resume-log-backup|]
        [|stop-log-backup|]
        """);

    [Fact]
    public void Reports_an_empty_name() => Verify("""
        [|stop-log-backup|] task=""
        """);

    [Fact]
    public void Accepts_a_name() => Verify("""
        stop-log-backup task=a
        stop-log-backup task=?$TASK
        """);

    [Fact]
    public void Accepts_a_query_without_one() => Verify("""
        query-log-backup
        """);

    [Fact]
    public void Leaves_typing_mistakes_to_their_rules() => Verify("""
        stop-log-backup typographic-dash=—task-name
        stop-log-backup unknown-flag=--taskname
        stop-log-backup unknown-flag=--tsak-nmae near-flag=--task-name
        """);

    [Fact]
    public void Suggests_the_only_name() => Says("""
        start-log-backup task=pitr
        stop-log-backup
        """, """
        error: --task-name is required: BR refuses this command
          stop-log-backup <- of which task?
          pitr <- the only task that is named here
          help: add `--task-name=pitr`
        """);
}
