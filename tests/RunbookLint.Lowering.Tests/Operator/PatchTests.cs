namespace RunbookLint.Lowering.Tests.Operator;

public class PatchTests : LoweringTest
{
    private const string Patch = "kubectl -n tidb patch backup log --type merge -p '{\"spec\":{\"logTruncateUntil\":\"2024-03-01T00:00:00Z\"}}'\n";

    [Fact]
    public void A_new_end_of_the_log_truncates_it() => Lowers("trim.sh", Patch, "truncate-log-backup task=log until=2024-03-01T00:00:00Z yes=true");

    [Fact]
    public void Underlines_the_instant() => Underlined("trim.sh", Patch, "until").Should().Equal("2024-03-01T00:00:00Z");

    [Fact]
    public void What_only_the_run_knows_stays_unknown() =>
        Lowers("trim.sh", "kubectl patch bk log -p \"{\\\"spec\\\":{\\\"logTruncateUntil\\\":\\\"$UNTIL\\\"}}\"\n", "truncate-log-backup task=log until=? yes=true");

    [Fact]
    public void Other_fields_do_nothing() => Lowers("trim.sh", "kubectl patch backup log -p '{\"spec\":{\"calcSizeLevel\":\"all\"}}'\n", "");
}
