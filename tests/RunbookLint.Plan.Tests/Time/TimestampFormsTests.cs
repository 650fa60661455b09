namespace RunbookLint.Plan.Tests.Time;

public class TimestampFormsTests
{
    [Theory]
    [InlineData("", TimestampForm.None)]
    [InlineData("0", TimestampForm.None)]
    [InlineData("436986434462580737", TimestampForm.Tso)]
    [InlineData("380000000000000000", TimestampForm.Tso)]
    [InlineData("379999999999999999", TimestampForm.OtherDigits)]
    [InlineData("20240510120000", TimestampForm.OtherDigits)]
    [InlineData("1715313600", TimestampForm.OtherDigits)]
    [InlineData("1715313600000", TimestampForm.OtherDigits)]
    [InlineData("99999999999999999999999", TimestampForm.OtherDigits)]
    [InlineData("2024-05-10 12:00:00+0800", TimestampForm.WithOffset)]
    [InlineData("2024-05-10 12:00:00 +08:00", TimestampForm.WithOffset)]
    [InlineData("2024-05-10T12:00:00Z", TimestampForm.WithOffset)]
    [InlineData("20240510120000+0800", TimestampForm.WithOffset)]
    [InlineData("2024-05-10 12:00:00", TimestampForm.WithoutZone)]
    [InlineData("2024/05/10 12:00", TimestampForm.WithoutZone)]
    [InlineData("2024-05-10T12:00:00", TimestampForm.WithoutZone)]
    [InlineData("2024-05-10", TimestampForm.DateOnly)]
    [InlineData("2024-05-10 12:00:00 UTC", TimestampForm.NamedZone)]
    [InlineData("2024-05-10 12:00:00CST", TimestampForm.NamedZone)]
    [InlineData("2024-05-10T12:00:00z", TimestampForm.NamedZone)]
    [InlineData("2024-05-10 12:00:00 Asia/Shanghai", TimestampForm.NamedZone)]
    [InlineData("yesterday", TimestampForm.Unreadable)]
    [InlineData("2024-13-45 12:00:00", TimestampForm.Unreadable)]
    public void Tells_how_a_timestamp_is_written(string text, TimestampForm form) => TimestampForms.Of(text).Should().Be(form);

    [Fact]
    public void Says_what_digits_are_taken_for()
    {
        TimestampForms.Decoded("20240510120000").Should().Be("1970-01-01 21:26:51 UTC");
        TimestampForms.Decoded("99999999999999999999999").Should().BeNull();
    }

    [Theory]
    [InlineData("2022-10-10T15:21:00+08:00", true)]
    [InlineData("2022-10-10T15:21:00Z", true)]
    [InlineData("2022-10-10T15:21:00.5Z", true)]
    [InlineData("2022-10-10 15:21:00+08:00", false)]
    [InlineData("2022-10-10T15:21:00+0800", false)]
    [InlineData("2022-10-10T15:21:00", false)]
    [InlineData("soon", false)]
    public void Knows_rfc_3339(string text, bool isKnown) => TimestampForms.IsRfc3339(text).Should().Be(isKnown);

    [Theory]
    [InlineData("$(date +%F)", "2024-05-10")]
    [InlineData("$(date \"+%F %T\")", "2024-05-10 12:00:00")]
    [InlineData("$(date -d '3 days ago' +'%Y-%m-%d %H:%M:%S%z')", "2024-05-10 12:00:00+0800")]
    [InlineData("$(date -d \"3 days ago\" +\"%Y-%m-%d\") 00:00:00", "2024-05-10 00:00:00")]
    [InlineData("`date +%s`", "1715313600")]
    [InlineData("$(date +%s%3N)", "1715313600123")]
    [InlineData("$(TZ=UTC date -Iseconds)", "2024-05-10T12:00:00+08:00")]
    [InlineData("$(date -u +%FT%TZ)", "2024-05-10T12:00:00Z")]
    [InlineData("$(date +%Y%m%d%H%M%S)", "20240510120000")]
    [InlineData("$(date '+%F %T %Z')", "2024-05-10 12:00:00 CST")]
    public void Reads_the_format_of_date(string expression, string sample) => DateCommand.SampleOf(expression).Should().Be(sample);

    [Theory]
    [InlineData(null)]
    [InlineData("$UNTIL")]
    [InlineData("$(date)")]
    [InlineData("$(date +\"$FORMAT\")")]
    [InlineData("$(date +%F | tr -d -)")]
    [InlineData("$(( $(date +%s) * 1000 << 18 ))")]
    [InlineData("$(date +%F) $TIME")]
    [InlineData("$(cat date.txt)")]
    [InlineData("$(date +%F")]
    [InlineData("{{ date }}")]
    public void Guesses_nothing_of_other_commands(string? expression) => DateCommand.SampleOf(expression).Should().BeNull();
}
