using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules.Tests.Storage;

public class LogStorageUndersizedTests : RuleTest<LogStorageUndersized>
{
    [Theory]
    [InlineData("log-capacity=[|500Gi|] daily-writes=100Gi retention=7d")]
    [InlineData("log-capacity=[|2000000000000|] daily-writes=100000000000 retention=7d")]
    [InlineData("log-capacity=2100000000000 daily-writes=100000000000 retention=7d")]
    [InlineData("log-capacity=500Gi daily-writes=100Gi")]
    [InlineData("log-capacity=500Gi retention=7d")]
    [InlineData("log-capacity=? daily-writes=100Gi retention=7d")]
    [InlineData("log-capacity=500Gi daily-writes=0 retention=7d")]
    public void Compares_the_room_with_the_writes(string settings) => Verify("state-fact " + settings);

    [Fact]
    public void Warns_below_twice_the_writes() => Says("state-fact log-capacity=1300G daily-writes=100G retention=7d", """
        warning: 1.3 TB hold 1.8 times the writes of 7 days, but log backup stores 2 to 3 times of what metrics show
          1300G <- 
          100G <- written in a day
          7d <- kept for so long
          help: make room for 2.1 TB
        """);

    [Fact]
    public void Hints_below_three_times_the_writes() => Says("state-fact log-capacity=1400G daily-writes=100G retention=7d", """
        info: 1.4 TB hold 2.0 times the writes of 7 days, but log backup stores 2 to 3 times of what metrics show
          1400G <- 
          100G <- written in a day
          7d <- kept for so long
          help: make room for 2.1 TB
        """);
}
