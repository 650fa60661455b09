using RunbookLint.Plan;
using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class RecoveryPointObjectiveMissedTests : RuleTest<RecoveryPointObjectiveMissed>
{
    [Theory]
    [InlineData("0 * * * *", "15m")]
    [InlineData("0 2 * * *", "22h")]
    [InlineData("0 2 * * 1-5", "48h")]
    public void Reports_full_backups_that_are_too_far_apart(string schedule, string objective) => Verify($"""
        declare-cluster cluster=c rpo=[|{objective}|]
        repeat schedule="{schedule}"
          snapshot-backup cluster=c
        """);

    [Theory]
    [InlineData("0 2 * * *", "24h")]
    [InlineData("0 * * * *", "1h")]
    [InlineData("@every 15m", "15m")]
    public void Accepts_exactly_the_objective(string schedule, string objective) => Verify($"""
        declare-cluster cluster=c rpo={objective}
        repeat schedule="{schedule}"
          snapshot-backup cluster=c
        """);

    [Fact]
    public void Says_the_sum() => Message("""
        declare-cluster cluster=c rpo=4m
        start-log-backup cluster=c
        """).Should().Be("up to 5 min of writes can be lost, above the objective of 4 min: a flush every 3 min + 2 min until the checkpoint moves");

    [Fact]
    public void Adds_the_longest_transaction_and_the_interval_of_flushes() => Message("""
        declare-cluster cluster=c rpo=15m
        start-log-backup cluster=c
        change-setting cluster=c item=log-backup.max-flush-interval value=5m
        state-fact cluster=c longest-transaction=10m
        """).Should().Be("up to 17 min of writes can be lost, above the objective of 15 min: a flush every 5 min + 2 min until the checkpoint moves + a transaction of 10 min");

    [Theory]
    [InlineData("5m")]
    [InlineData("?RPO")]
    public void Accepts_a_log_backup(string objective) => Verify($"""
        declare-cluster cluster=c rpo={objective}
        start-log-backup cluster=c
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=c
        """);

    [Fact]
    public void Accepts_a_log_backup_that_is_maybe_of_the_cluster() => Verify("""
        declare-cluster cluster=c rpo=15m
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c
        start-log-backup cluster=?PD
        """);

    [Fact]
    public void Accepts_another_cluster_and_an_unknown_schedule() => Verify("""
        declare-cluster cluster=10.0.0.1:2379 rpo=15m
        declare-cluster cluster=10.0.0.2:2379 rpo=15m
        declare-cluster cluster=10.0.0.3:2379
        repeat schedule=?S
          snapshot-backup cluster=10.0.0.1:2379
        repeat schedule=@daily
          snapshot-backup cluster=10.0.0.3:2379
        """);

    private static string Message(string plan) => new RecoveryPointObjectiveMissed().Check(PlanReader.Read(plan), RuleContext.Default).Single().Message;
}
