using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class OperatorTimestampFormatTests : RuleTest<OperatorTimestampFormat>
{
    [Fact]
    public void Reports_layouts_that_one_of_both_rejects() => Verify("""
        truncate-log-backup until=[|"2022-10-10 15:21:00+0800"|] operator-parses=until
        truncate-log-backup until=[|"2022-10-10 15:21:00"|] operator-parses=until
        start-log-backup start-ts=[|2022-10-10|] operator-parses=start-ts
        point-restore start-ts=[|20221010152100|] operator-parses=start-ts
        """);

    [Fact]
    public void Accepts_TSOs_and_RFC_3339() => Verify("""
        truncate-log-backup until=436986434462580737 operator-parses=until
        truncate-log-backup until=2022-10-10T15:21:00+08:00 operator-parses=until
        start-log-backup start-ts=?$TS operator-parses=start-ts
        truncate-log-backup until="2022-10-10 15:21:00+0800"
        """);

    [Fact]
    public void Says_who_rejects_it() => Says("""
        truncate-log-backup until="2022-10-10 15:21:00" operator-parses=until
        """, """
        error: TiDB Operator reads '2022-10-10 15:21:00', but BR rejects it: a date and time without a time zone
          "2022-10-10 15:21:00" <- neither TSO nor RFC 3339
          help: write it as RFC 3339, such as 2022-10-10T15:21:00+08:00, or give a TSO
        """);

    [Theory]
    [InlineData("20221010152100", "20221010152100 -> 2022-10-10T15:21:00Z (Unsafe)")]
    [InlineData("2022101015210", "none")]
    [InlineData("202210101521001", "none")]
    [InlineData("20229910152100", "none")]
    [InlineData("2022-10-10T15:21:00", "2022-10-10T15:21:00 -> 2022-10-10T15:21:00Z (Unsafe)")]
    [InlineData("2022-10-10T15:21:00+0800", "2022-10-10T15:21:00+0800 -> 2022-10-10T15:21:00+08:00 (Safe)")]
    [InlineData("2022-10-10T15:21:00-0330", "2022-10-10T15:21:00-0330 -> 2022-10-10T15:21:00-03:30 (Safe)")]
    [InlineData("2022-10-10T15:21:00+0000", "2022-10-10T15:21:00+0000 -> 2022-10-10T15:21:00Z (Safe)")]
    [InlineData("2022-10-10", "none")]
    public void Keeps_the_instant_where_the_text_says_which(string text, string replacement) =>
        Replacements($"point-restore start-ts={text} operator-parses=start-ts").Should().Equal(replacement);
}
