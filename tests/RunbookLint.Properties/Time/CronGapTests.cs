using System.Collections;
using CsCheck;
using RunbookLint.Plan;

namespace RunbookLint.Properties.Time;

/// <summary>Gaps that are computed from the fields, against runs that are listed one by one.</summary>
public class CronGapTests
{
    /// <summary>The weekdays of dates come again after 28 years; one more day of them shows the gap over the end.</summary>
    private static readonly DateTime From = new(2001, 1, 1);
    private static readonly DateTime To = From.AddYears(29);

    [Fact]
    public void The_largest_gap_of_a_schedule_is_the_one_between_its_runs() =>
        CronText.Any.Sample(
            cron => (CronSchedule.Parse(cron.ToString())?.LargestGap ?? TimeSpan.Zero).Should().Be(Largest(cron)),
            iter: Iterations.Of(80),
            print: cron => cron.ToString());

    [Fact]
    public void The_largest_gap_of_several_is_that_of_their_runs_together() =>
        CronText.Any.Array[2, 4].Sample(
            crons =>
            {
                var schedules = crons.Select(cron => CronSchedule.Parse(cron.ToString())).OfType<CronSchedule>().ToList();
                CronSchedule.LargestGapOf(schedules).Should().Be(Largest(crons));
            },
            iter: Iterations.Of(30),
            print: crons => string.Join("; ", crons.AsEnumerable()));

    [Theory]
    [InlineData("@yearly", "0 0 1 1 *")]
    [InlineData("@annually", "0 0 1 JAN *")]
    [InlineData("@monthly", "0 0 1 * *")]
    [InlineData("@weekly", "0 0 * * 7")]
    [InlineData("@daily", "0 0 * * ?")]
    [InlineData("@midnight", "0 0 */1 * *")]
    [InlineData("@hourly", "0 0-23 * * *")]
    [InlineData("CRON_TZ=Asia/Shanghai 0 1 29 2 *", "0 1 29 FEB *")]
    public void Other_spellings_have_the_same_gap(string one, string other) =>
        CronSchedule.Parse(one)!.LargestGap.Should().Be(CronSchedule.Parse(other)!.LargestGap);

    /// <summary>Zero when there are no two runs, as for the 31st of February.</summary>
    private static TimeSpan Largest(params CronText[] crons)
    {
        var runs = new BitArray((int)(To - From).TotalMinutes);
        foreach (var run in crons.SelectMany(cron => cron.Runs(From, To)))
            runs[(int)(run - From).TotalMinutes] = true;

        var (largest, last) = (0, -1);
        for (var minute = 0; minute < runs.Length; minute++)
        {
            if (!runs[minute])
                continue;

            largest = last < 0 ? 0 : Math.Max(largest, minute - last);
            last = minute;
        }

        return TimeSpan.FromMinutes(largest);
    }
}
