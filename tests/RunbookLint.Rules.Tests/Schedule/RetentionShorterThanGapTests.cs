using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class RetentionShorterThanGapTests : RuleTest<RetentionShorterThanGap>
{
    [Fact]
    public void Reports_a_day_for_two() => Verify("""
        declare-backup-schedule schedule="0 2 */2 * *" max-reserved-time=[|24h|]
        """);

    [Fact]
    public void Reports_the_weekend() => Verify("""
        declare-backup-schedule schedule="0 2 * * 1-5" max-reserved-time=[|71h|]
        """);

    [Fact]
    public void Accepts_exactly_the_gap() => Verify("""
        declare-backup-schedule schedule="0 2 * * *" max-reserved-time=24h
        """);

    [Fact]
    public void Accepts_what_is_not_known() => Verify("""
        declare-backup-schedule schedule=?s max-reserved-time=1h
        declare-backup-schedule schedule=@daily max-reserved-time=?t
        declare-backup-schedule schedule=@daily max-reserved-time=1d
        """);
}
