using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreRangeRepeatedTests : RuleTest<RestoreRangeRepeated>
{
    [Fact]
    public void Reports_ranges_that_overlap() => Verify("""
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts=[|"2024-05-10 12:00:00+0000"|] restored-ts="2024-05-12 00:00:00+0000"
        """);

    [Fact]
    public void Reports_equal_ranges() => Verify("""
        point-restore storage=s3://b/log full-backup-storage=s3://b/20240510T000000Z restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log full-backup-storage=[|s3://b/20240510T000000Z|] restored-ts="2024-05-11 00:00:00+0000"
        """);

    [Theory]
    [InlineData(" restored-ts=\"2024-05-03 12:00:00+0800\"")]
    [InlineData(" restored-ts=\"2024-05-03 04:00:00+0800\"")]
    [InlineData("")]
    public void Reports_a_start_before_the_end_wherever_the_other_one_started(string end) => Verify($"""
        point-restore storage=s3://b/log full-backup-storage=s3://b/x restored-ts="2024-05-03 04:00:00+0800"
        point-restore storage=s3://b/log start-ts=[|"2024-05-03 02:00:00+0800"|]{end}
        """);

    [Theory]
    [InlineData("start-ts=\"2024-05-03 04:00:00+0800\" restored-ts=\"2024-05-03 12:00:00+0800\"")]
    [InlineData("start-ts=\"2024-05-03 05:00:00+0800\"")]
    [InlineData("start-ts=\"2024-05-03 00:00:00+0800\" restored-ts=\"2024-05-03 02:00:00+0800\"")]
    [InlineData("start-ts=\"2024-05-03 02:00:00+0800\" restored-ts=?$TS")]
    [InlineData("full-backup-storage=s3://b/20240503T000000Z restored-ts=\"2024-05-03 12:00:00+0800\"")]
    [InlineData("full-backup-storage=s3://b/y restored-ts=\"2024-05-03 12:00:00+0800\"")]
    public void Accepts_what_may_lie_beside_a_range_of_unknown_start(string again) => Verify($"""
        point-restore storage=s3://b/log full-backup-storage=s3://b/x restored-ts="2024-05-03 04:00:00+0800"
        point-restore storage=s3://b/log {again}
        """);

    [Fact]
    public void Accepts_ranges_that_touch_and_ranges_that_may_not_meet() => Verify("""
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-11 00:00:00+0000" restored-ts="2024-05-12 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-12 06:00:00+0000" restored-ts="2024-05-13 00:00:00+0000"
        point-restore storage=s3://b/log full-backup-storage=s3://b/20240513 restored-ts="2024-05-14 00:00:00+0000"
        """);

    [Fact]
    public void Accepts_a_restore_that_is_done_again_after_it_is_given_up() => Verify("""
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        abort-restore
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        """);

    [Fact]
    public void Accepts_other_clusters_and_other_tables() => Verify("""
        point-restore cluster=10.0.0.1:2379 storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore cluster=10.0.0.2:2379 storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore cluster=10.0.0.2:2379 storage=s3://b/log filter=a.* start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        """);

    [Theory]
    [InlineData("", "error")]
    [InlineData(" tool-version=v6.5.5", "error")]
    [InlineData(" tool-version=v6.5.6", "warning")]
    [InlineData(" tool-version=v7.1.1", "error")]
    [InlineData(" tool-version=v8.5.1", "warning")]
    public void Is_an_error_before_the_fix(string version, string severity) => Says($"""
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-12 00:00:00+0000"{version}
        """, $"""
        {severity}: this restore replays log again that the one before it has replayed into the cluster: the data may become inconsistent
          "2024-05-10 00:00:00+0000" <- starts before the other one has ended
          "2024-05-11 00:00:00+0000" <- the restore before ends here
          help: start where the restore before has ended, or restore into a new cluster
        """);
}
