using RunbookLint.Rules.Monitoring;

namespace RunbookLint.Rules.Tests.Monitoring;

public class LagAlertTooTightTests : RuleTest<LagAlertTooTight>
{
    [Theory]
    [InlineData("while-running=[|3m|]")]
    [InlineData("while-running=[|5m|] for=4m")]
    [InlineData("while-running=[|0s|] for=1m")]
    [InlineData("while-running=[|599s|]")]
    public void Reports_what_ordinary_transactions_raise(string settings) => Verify($"declare-alert name=A group=g about=log-backup {settings}");

    [Theory]
    [InlineData("while-running=10m")]
    [InlineData("while-running=5m for=5m")]
    [InlineData("while-running=0s for=10m")]
    [InlineData("while-running=3m for=?")]
    [InlineData("while-running=?")]
    [InlineData("while-paused=1m while-failed=0s")]
    [InlineData("")]
    public void Accepts_the_rest(string settings) => Verify($"declare-alert name=A group=g about=log-backup {settings}");

    [Fact]
    public void Lets_the_longest_transaction_pass() => Verify("""
        state-fact longest-transaction=30m
        declare-alert name=A group=g about=log-backup while-running=[|15m|]
        declare-alert name=B group=g about=log-backup while-running=15m for=15m
        """);

    [Fact]
    public void Takes_the_longest_of_the_transactions() => Verify("""
        state-fact longest-transaction=12m
        state-fact longest-transaction=30m
        state-fact longest-transaction=11m
        state-fact checkpoint-lag=5h
        declare-alert name=A group=g about=log-backup while-running=[|15m|]
        """);

    [Fact]
    public void Can_be_told_another_limit() => Verify("declare-alert name=A group=g while-running=[|15m|]", With(("min", "20m")));

    [Fact]
    public void Says_what_it_knows() => Says("declare-alert name=A group=g while-running=3m for=90s", """
        info: this alert is raised after 4 min 30 s of lag, below the 10 min that a flush and ordinary transactions take: every large transaction raises it
          3m <- the lag that raises it
          help: let the lag be at least 10 minutes, and the alert wait with "for" as long as the longest transaction takes
        """);
}
