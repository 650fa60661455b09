using RunbookLint.Plan;
using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RecoveryTimeObjectiveMissedTests : RuleTest<RecoveryTimeObjectiveMissed>
{
    [Fact]
    public void Says_the_sum() => Message("""
        declare-cluster cluster=c tikv-nodes=6 snapshot-size-gb=3360 log-gb-per-hour=15 rto=3h
        start-log-backup cluster=c
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c
        """).Should().Be("worst-case recovery takes about 4 h, above the objective of 3 h: 3360 GB of snapshot / (280 GB/h × 6 TiKV nodes) = 2 h, and 24 h of log at 15 GB/h / (30 GB/h × 6) = 2 h");

    [Theory]
    [InlineData("rto=3h59m", true)]
    [InlineData("rto=4h", false)]
    [InlineData("rto=?RTO", false)]
    public void Reports_what_is_above_the_objective(string objective, bool speaks) => Verify($"""
        declare-cluster cluster=c tikv-nodes=6 snapshot-size-gb=3360 log-gb-per-hour=15 {(speaks ? "rto=[|3h59m|]" : objective)}
        start-log-backup cluster=c
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c
        """);

    [Theory]
    [InlineData("snapshot-size-gb=99999 log-gb-per-hour=15 rto=1h")]
    [InlineData("tikv-nodes=3 log-gb-per-hour=999 rto=1h")]
    [InlineData("tikv-nodes=3 snapshot-size-gb=99999 rto=1h")]
    [InlineData("tikv-nodes=3 snapshot-size-gb=99999 log-gb-per-hour=15")]
    public void Accepts_what_is_not_known(string settings) => Verify($"""
        declare-cluster cluster=c {settings}
        start-log-backup cluster=c
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c
        """);

    [Fact]
    public void Counts_the_snapshot_alone_without_a_log_backup() => Verify("""
        declare-cluster cluster=c tikv-nodes=1 snapshot-size-gb=560 rto=[|1h|]
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c
        """);

    [Fact]
    public void Never_fails_on_numbers_beyond_all_clusters() => Verify("""
        declare-cluster cluster=c tikv-nodes=0.000000000001 snapshot-size-gb=9999999999999999999999999999 log-gb-per-hour=9999999999999999999999999999 rto=[|1h|]
        start-log-backup cluster=c
        repeat schedule="0 0 1 1 *"
          snapshot-backup cluster=c
        """);

    private static string Message(string plan) => new RecoveryTimeObjectiveMissed().Check(PlanReader.Read(plan), RuleContext.Default).Single().Message;
}
