using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class SnapshotPathTests
{
    [Theory]
    [InlineData("s3://backup-101/snapshot-20240501000000", "2024-05-01 00:00:00")]
    [InlineData("s3://backup-101/snapshot-20240501020000?access-key=x", "2024-05-01 02:00:00")]
    [InlineData("s3://backup/full/202405010230", "2024-05-01 02:30:00")]
    [InlineData("s3://backup/snapshot-20240501", "2024-05-01")]
    [InlineData("s3://backup/snapshot20240501/", "2024-05-01")]
    [InlineData("s3://backup/2024-05-01", "2024-05-01")]
    [InlineData("gcs://backup/2024/05/01", "2024-05-01")]
    [InlineData("gcs://backup/2024/05/01/full", "2024-05-01")]
    [InlineData("gcs://backup/2024/05/01/020000", "2024-05-01 02:00:00")]
    [InlineData("gcs://backup/2024-05-01/02-00-00/", "2024-05-01 02:00:00")]
    [InlineData("azure://backup/20240501T020000Z", "2024-05-01 02:00:00 +00:00")]
    [InlineData("azure://backup/20240501T020000+0800", "2024-05-01 02:00:00 +08:00")]
    [InlineData("azure://backup/2024-05-01T02:00:00+08:00", "2024-05-01 02:00:00 +08:00")]
    [InlineData("/data/full_2024_05_01", "2024-05-01")]
    [InlineData("local:///data/full-2024.05.01-daily", "2024-05-01")]
    [InlineData("s3://b/backup-2024-05-01T02-00-00", "2024-05-01 02:00:00")]
    [InlineData("s3://b/backup-2024-05-01T02-00-00Z", "2024-05-01 02:00:00 +00:00")]
    [InlineData("s3://b/backup_2024-05-01_0230", "2024-05-01 02:30:00")]
    [InlineData("s3://b/p/basic-pd.ns-2379-2024-05-01t02-00-00", "2024-05-01 02:00:00 +00:00")]
    [InlineData("s3://b/p/basic-2024-05-01t02-00-00", "2024-05-01 02:00:00")]
    [InlineData("s3://b/2024-04-01/snapshot-20240501", "2024-05-01")]
    [InlineData("s3://b/20240501/full-20240501", "2024-05-01")]
    [InlineData("s3://b/2024/05/01/part-7", "2024-05-01")]
    [InlineData("s3://b/v8.5.1/20240501-99", "2024-05-01")]
    [InlineData("s3://b/20220514", "2022-05-14")]
    [InlineData("s3://b/2022-05-14", "2022-05-14")]
    [InlineData("s3://b/2022/05/14/", "2022-05-14")]
    [InlineData("s3://b/20220514T020000Z", "2022-05-14 02:00:00 +00:00")]
    [InlineData("s3://b/20220514T0200Z", "2022-05-14 02:00:00 +00:00")]
    [InlineData("s3://b/2022-05-14_02-00", "2022-05-14 02:00:00")]
    [InlineData("s3://b/20220514-0200", "2022-05-14 02:00:00")]
    [InlineData("s3://b/20220514_020000", "2022-05-14 02:00:00")]
    [InlineData("s3://b/2022051402", "2022-05-14 02:00:00")]
    [InlineData("s3://b/full-2022051402-a", "2022-05-14 02:00:00")]
    [InlineData("s3://b/2022-05-14T02", "2022-05-14 02:00:00")]
    [InlineData("s3://b/2022/05/14/23", "2022-05-14 23:00:00")]
    [InlineData("s3://b/2022-05-14-23", "2022-05-14 23:00:00")]
    [InlineData("s3://b/year=2022/month=05/day=14", "2022-05-14")]
    [InlineData("s3://b/year=2022/month=5/day=4/", "2022-05-04")]
    [InlineData("s3://b/year=2022/month=05/day=14/hour=02/full", "2022-05-14 02:00:00")]
    [InlineData("s3://b/dt=2022-05-14/hour=02", "2022-05-14 02:00:00")]
    [InlineData("s3://b/20220514-020000-utc", "2022-05-14 02:00:00 +00:00")]
    [InlineData("s3://b/20220514T020000UTC", "2022-05-14 02:00:00 +00:00")]
    [InlineData("s3://b/2022-05-14_GMT", "2022-05-14 +00:00")]
    [InlineData("s3://b/2022-05-14T02%3A00%3A00%2B08%3A00", "2022-05-14 02:00:00 +08:00")]
    [InlineData("s3://b/full-epoch-1714521600", "2024-05-01 00:00:00 +00:00")]
    [InlineData("s3://b/full_ts1714521600000", "2024-05-01 00:00:00 +00:00")]
    [InlineData("s3://b/unixtime=1714521600/full", "2024-05-01 00:00:00 +00:00")]
    [InlineData("s3://b/snapshot-tso-449451550310400000", "2024-05-01 00:00:00 +00:00")]
    [InlineData("s3://${BUCKET}/snapshot-20240501", "2024-05-01")]
    [InlineData("$BUCKET_URL/2024/05/01", "2024-05-01")]
    [InlineData("s3://b/{{ cluster }}/20240501020000?access-key=${KEY}", "2024-05-01 02:00:00")]
    [InlineData("s3://b/20240229", "2024-02-29")]
    public void Reads_the_date_of_a_path(string url, string instant)
    {
        SnapshotPath.TryReadInstant(url, out var read).Should().BeTrue("'{0}' has a date", url);
        read.ToString().Should().Be(instant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s3://backup")]
    [InlineData("s3://backup-20240501")]
    [InlineData("s3://backup-20240501/full")]
    [InlineData("s3://backup/full")]
    [InlineData("s3://backup/full?date=20240501")]
    [InlineData("s3://backup/full-1714521600")]
    [InlineData("s3://backup/full-1714521600000")]
    [InlineData("s3://backup/449570078720000000")]
    [InlineData("s3://backup/2024-05")]
    [InlineData("s3://backup/2024/05")]
    [InlineData("s3://backup/20241301")]
    [InlineData("s3://backup/20240230")]
    [InlineData("s3://backup/19990501")]
    [InlineData("s3://backup/20240501ab")]
    [InlineData("s3://backup/12345678")]
    [InlineData("s3://backup/20240501999999")]
    [InlineData("s3://backup/full-10.0.0.1-2379")]
    [InlineData("s3://backup/20230229")]
    [InlineData("s3://backup/2024050125")]
    [InlineData("s3://backup/tests1714521600")]
    [InlineData("s3://backup/epoch-9914521600")]
    [InlineData("s3://backup/20240501/$RUN")]
    [InlineData("s3://backup/20240501-${SUFFIX}")]
    [InlineData("s3://backup/$PREFIX-20240501")]
    [InlineData("s3://backup/year=2022/month=13/day=14")]
    [InlineData("s3://backup/year=2022/month=12")]
    public void Finds_no_date_where_there_is_none(string url) => SnapshotPath.TryReadInstant(url, out _).Should().BeFalse();

    [Theory]
    [InlineData("s3://backup/log-20240501-20240508")]
    [InlineData("s3://backup/2024-05-01_2024-05-08")]
    [InlineData("s3://backup/from-2024-05-01-to-2024-05-08")]
    [InlineData("s3://backup/20240501-2024-05-08")]
    public void Takes_two_dates_in_one_name_for_a_range(string url) => SnapshotPath.TryReadInstant(url, out _).Should().BeFalse();

    [Fact]
    public void Knows_whether_the_time_is_missing()
    {
        SnapshotPath.TryReadInstant("s3://b/20240501", out var date).Should().BeTrue();
        SnapshotPath.TryReadInstant("s3://b/20240501000000", out var time).Should().BeTrue();

        date.IsDateOnly.Should().BeTrue();
        time.IsDateOnly.Should().BeFalse();
        (date.Offset, time.Offset).Should().Be((null, null));
    }

    [Fact]
    public void Reads_every_instant_in_every_layout() =>
        Gen.Select(
            Gen.DateTime[new(2016, 1, 1), new(2090, 12, 31)],
            Gen.OneOf("yyyyMMddHHmmss", "yyyyMMdd-HHmmss", "yyyy-MM-ddTHH-mm-ss", "yyyy/MM/dd/HHmmss", "yyyy_MM_dd_HH_mm_ss", "yyyyMMdd'T'HHmmss"),
            Gen.OneOf("", "full-", "snapshot_", "basic.", "2379-"),
            Gen.OneOf("", "/", "-full", "/part", "?x=20200101")).Sample((clock, layout, before, behind) =>
                SnapshotPath.TryReadInstant("s3://bucket/prefix/" + before + clock.ToString(layout, System.Globalization.CultureInfo.InvariantCulture) + behind, out var instant)
                && instant.ToString() == clock.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Any_path_is_read_or_refused() =>
        Gen.String[Gen.Char["0123456789-_./:TtZ+2024"], 0, 40].Sample(path =>
        {
            _ = SnapshotPath.TryReadInstant("s3://b/2024" + path, out var instant);
            return instant.ToString().Length > 0;
        });
}
