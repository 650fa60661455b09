using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Systemd;

public class CalendarExpressionTests
{
    [Theory]
    [InlineData("daily", "0 0 * * *")]
    [InlineData("Weekly", "0 0 * * 1")]
    [InlineData("hourly", "0 * * * *")]
    [InlineData("monthly", "0 0 1 * *")]
    [InlineData("quarterly", "0 0 1 1,4,7,10 *")]
    [InlineData("Mon..Fri 02:00", "0 2 * * 1,2,3,4,5")]
    [InlineData("Sat..Mon 02:00", "0 2 * * 0,1,6")]
    [InlineData("Mon..Sun 02:00", "0 2 * * *")]
    [InlineData("Sun *-*-* 03:00", "0 3 * * 0")]
    [InlineData("Saturday,Sunday 03:05:30", "30 5 3 * * 0,6")]
    [InlineData("*-*-* 02:00:00", "0 2 * * *")]
    [InlineData("*-*-1,15 02:00", "0 2 1,15 * *")]
    [InlineData("*-*-01", "0 0 1 * *")]
    [InlineData("*-1/3-01 04:00", "0 4 1 1/3 *")]
    [InlineData("12-24", "0 0 24 12 *")]
    [InlineData("*-*-1..7 02:00", "0 2 1-7 * *")]
    [InlineData("*:0/15", "0/15 * * * *")]
    [InlineData("00/6:00", "0 0/6 * * *")]
    [InlineData("08..18/2:30", "30 8-18/2 * * *")]
    [InlineData("Mon", "0 0 * * 1")]
    public void Becomes_a_cron_expression(string calendar, string cron)
    {
        Convert(calendar).Schedule.Value.Should().Be(cron);
        CronSchedule.Parse(cron).Should().NotBeNull();
    }

    [Theory]
    [InlineData("Mon *-*-1..7 02:00")]
    [InlineData("*-*~1 02:00")]
    [InlineData("2024-05-01 02:00")]
    [InlineData("*-*-* 25:00")]
    [InlineData("*-*-0")]
    [InlineData("02:00..04:00:00")]
    [InlineData("Frog 02:00")]
    [InlineData("M")]
    [InlineData("")]
    [InlineData("@1700000000")]
    [InlineData("every day")]
    [InlineData("{{ calendar }}")]
    public void Is_left_to_the_run(string calendar) => Convert(calendar).Schedule.IsDynamic.Should().BeTrue();

    [Theory]
    [InlineData("02:00 UTC", "0 2 * * *", "UTC")]
    [InlineData("Sun *-*-* 03:00 Asia/Shanghai", "0 3 * * 0", "Asia/Shanghai")]
    public void Carries_a_time_zone(string calendar, string cron, string zone)
    {
        Convert(calendar).Schedule.Value.Should().Be(cron);
        Convert(calendar).TimeZone.Value.Should().Be(zone);
    }

    [Theory]
    [InlineData("24h", "@every 24h")]
    [InlineData("1d 12h", "@every 36h")]
    [InlineData("90min", "@every 90m")]
    [InlineData("2 weeks", "@every 336h")]
    [InlineData("45", "@every 45s")]
    [InlineData("1month", null)]
    [InlineData("soon", null)]
    [InlineData("99999999999999999999", null)]
    public void Reads_time_spans(string span, string? schedule) => SystemdTimeSpan.ToSchedule(Word(span)).Value.Should().Be(schedule);

    private static (Setting<string> Schedule, Setting<string> TimeZone) Convert(string calendar) => CalendarExpression.ToSchedule(Word(calendar));

    private static Argument Word(string text) => Argument.Of(Fragment.Whole(SourceFile.From("a.timer", text)));
}
