namespace RunbookLint.Lowering.Tests.Shell;

public class CaseOfStatusTests : LoweringTest
{
    [Theory]
    [InlineData("case \"$(br log status --task-name=p --json | jq -r .[].status)\" in\n  NORMAL) exit 0 ;;\n  *) br log start --task-name=p -s s3://b/log ;;\nesac\n")]
    [InlineData("case $(br log status --task-name=p) in\n  *ERROR*) br log start --task-name=p -s s3://b/log ;;\nesac\n")]
    public void A_branch_on_the_answer_is_decided_by_it(string script) =>
        new RunbookLint.Plan.RunbookPlan(Lower("watch.sh", script).Root).Operations.OfType<RunbookLint.Plan.QueryLogBackup>().Single().Settings["decides"].Value.Should().Be("true");
}
