using RunbookLint.Plan;
using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestorePointInFutureTests : RuleTest<RestorePointInFuture>
{
    private static RuleContext On(string day) => RuleContext.Default with { AsOf = Timestamp.TryParse(day, out var asOf) ? asOf : null };

    [Theory]
    [InlineData("2024-05-31")]
    [InlineData("2024-05-31T12:00:00Z")]
    [InlineData("2024-05-31 20:00:00")]
    public void Reports_what_is_later_than_the_present(string asOf) => Verify("""
        point-restore restored-ts=[|"2024-06-01 00:00:00+0000"|]
        truncate-log-backup until=[|"2025-05-31T00:00:00Z"|]
        """, On(asOf));

    [Fact]
    public void Accepts_the_present() => Verify("""
        point-restore restored-ts="2024-05-31 23:59:59+0000"
        point-restore restored-ts="2024-06-01 07:59:59+0800"
        truncate-log-backup until="2024-05-01T00:00:00Z"
        """, On("2024-05-31"));

    [Fact]
    public void Compares_instants() => Verify("""
        point-restore restored-ts="2024-05-31 20:00:00+0800"
        point-restore restored-ts=[|"2024-05-31 20:00:01+0800"|]
        point-restore restored-ts="2024-05-31 20:00:00"
        """, On("2024-05-31T12:00:00Z"));

    [Fact]
    public void Is_silent_without_a_present() => Verify("""
        point-restore restored-ts="2090-01-01 00:00:00+0000"
        """);

    [Fact]
    public void Is_silent_about_what_only_the_run_knows() => Verify("""
        point-restore restored-ts=?$TS
        point-restore
        truncate-log-backup until=tomorrow
        """, On("2024-05-31"));

    [Fact]
    public void Leaves_an_end_before_the_start_to_the_stronger_rule() => Verify("""
        point-restore start-ts="2024-07-01 00:00:00+0000" restored-ts="2024-06-30 00:00:00+0000"
        """, On("2024-05-31"));

    [Fact]
    public void Says_both_instants() => Says("""
        point-restore restored-ts="2024-06-30 00:00:00+0000"
        """, """
        warning: 2024-06-30 00:00:00 +00:00 is later than 2024-05-31, the present of this check
          "2024-06-30 00:00:00+0000" <- in the future
          help: give a moment that the log backup has reached
        """, On("2024-05-31"));
}
