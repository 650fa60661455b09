using RunbookLint.Plan;
using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class StatedIntervalTests : RuleTest<SnapshotIntervalTooLong>
{
    [Theory]
    [InlineData("[|31d|]")]
    [InlineData("[|14d|]")]
    [InlineData("7d")]
    [InlineData("3d")]
    public void Counts_what_prose_says(string every) => Verify($"""
        start-log-backup
        state-fact full-backup-every={every}
        """);

    [Theory]
    [InlineData("repeat schedule=\"0 2 * * *\"\n  snapshot-backup")]
    [InlineData("repeat schedule=?$CRON\n  snapshot-backup")]
    [InlineData("state-fact full-backup-every=1d")]
    public void Believes_schedules_and_shorter_intervals_more(string other) => Verify($"start-log-backup\nstate-fact full-backup-every=31d\n{other}");

    [Fact]
    public void Needs_a_log_backup() => Verify("state-fact full-backup-every=31d");

    [Fact]
    public void Takes_a_log_that_is_kept_for_one() => Verify("""
        state-fact full-backup-every=[|31d|]
        state-fact retention=30d
        """);

    [Fact]
    public void Is_never_an_error() => Says("""
        start-log-backup
        state-fact full-backup-every=31d
        """, """
        warning: full backups are 31 days 0 h (744 h) apart by this page, above the week that a point-in-time restore may replay
          31d <- 
          start-log-backup <- log backup starts here
          help: take a full backup at least every 2 days, for example with "0 2 */2 * *"
        """);

    [Fact]
    public void Is_not_sure()
    {
        var plan = PlanReader.Read("start-log-backup\nstate-fact full-backup-every=3d");

        var finding = new SnapshotIntervalAboveRecommended().Check(plan, RuleContext.Default).Should().ContainSingle().Subject;

        (finding.Confidence, finding.Severity).Should().Be((Confidence.Low, Severity.Warning));
    }
}
