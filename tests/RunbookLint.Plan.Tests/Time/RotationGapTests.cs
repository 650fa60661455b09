using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class RotationGapTests
{
    private static readonly DateTime Begin = new(2001, 1, 1);

    private static readonly Gen<string> Schedule = Gen.OneOf("0 2 * * *", "30 1 * * *", "0 4 * * 0", "0 0 1 * *", "15 3 * * 1,4", "0 5 */3 * *", "0 23 28-31 * *", "0 */12 * * *");

    [Fact]
    public void Nothing_is_missing_while_snapshots_are_kept_as_long_as_the_log() =>
        Longest(["0 2 * * *"], "0 3 * * *", keptDays: 8, isByDate: false, logDays: 7).Should().BeNull();

    [Fact]
    public void The_log_before_the_oldest_snapshot_is_of_no_use() =>
        Longest(["0 2 * * 0"], "0 3 * * *", keptDays: 7, isByDate: false, logDays: 14)!.Value.Length.Should().Be(new TimeSpan(13, 23, 0, 0));

    [Fact]
    public void Nothing_is_said_without_a_clock() => Longest(["@every 36h"], "0 3 * * *", keptDays: 7, isByDate: false, logDays: 14).Should().BeNull();

    /// <summary>Agrees with looking at every snapshot at every deletion.</summary>
    [Fact]
    public void The_worst_moment_is_that_of_brute_force() =>
        Gen.Select(Schedule.Array[1, 2], Schedule, Gen.Int[1, 40], Gen.Bool, Gen.Int[1, 60]).Sample(
            (snapshots, deletions, keptDays, isByDate, logDays) =>
                (Longest(snapshots, deletions, keptDays, isByDate, logDays)?.Length ?? TimeSpan.Zero).Should().Be(BruteForce(snapshots, deletions, keptDays, isByDate, logDays)),
            iter: 25);

    private static RotationGap? Longest(string[] snapshots, string deletions, int keptDays, bool isByDate, int logDays) =>
        RotationGap.Longest([.. snapshots.Select(Parse)], Parse(deletions), TimeSpan.FromDays(keptDays), isByDate, TimeSpan.FromDays(logDays));

    private static TimeSpan BruteForce(string[] snapshots, string deletions, int keptDays, bool isByDate, int logDays)
    {
        var gap = CronSchedule.LargestGapOf([.. snapshots.Select(Parse)]);
        var warmUp = TimeSpan.FromDays(keptDays + logDays) + gap + gap;
        var days = (int)warmUp.TotalDays + 500;
        var taken = snapshots.SelectMany(schedule => Runs(schedule, days)).ToHashSet();
        var runs = Runs(deletions, days).ToList();
        var dates = runs.ToLookup(run => run.Date);
        var worst = TimeSpan.Zero;

        foreach (var run in runs.Where(run => run - Begin > warmUp))
        {
            var left = taken.Where(snapshot => snapshot <= run && !IsDeleted(snapshot, run)).ToList();
            var missing = (left.Count == 0 ? run : left.Min()) - (run - TimeSpan.FromDays(logDays));
            worst = missing > worst ? missing : worst;
        }

        return worst;

        bool IsDeleted(DateTime snapshot, DateTime now) =>
            isByDate ? dates[snapshot.Date.AddDays(keptDays)].Any(run => run <= now) : now - snapshot > TimeSpan.FromDays(keptDays);
    }

    private static IEnumerable<DateTime> Runs(string schedule, int days)
    {
        var parsed = Parse(schedule);
        return Enumerable.Range(0, days * 24 * 4).Select(quarter => Begin.AddMinutes(15 * quarter)).Where(parsed.RunsAt);
    }

    private static CronSchedule Parse(string expression) => CronSchedule.Parse(expression)!;
}
