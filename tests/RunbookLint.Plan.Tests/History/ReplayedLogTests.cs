namespace RunbookLint.Plan.Tests.History;

public class ReplayedLogTests
{
    [Fact]
    public void Starts_at_the_start_ts() => Replay("""
        point-restore start-ts="2024-05-01 00:00:00+0800" restored-ts="2024-05-02 00:00:00+0800"
        """).Should().Be("24 h from StartTs");

    [Fact]
    public void Starts_at_the_snapshot_that_a_step_takes() => Replay("""
        snapshot-backup storage=s3://b/full backup-ts="2024-05-01 00:00:00+0800"
        point-restore full-backup-storage=s3://b/full/?region=us restored-ts="2024-05-02 00:00:00+0800"
        """).Should().Be("24 h from BackupStep");

    [Fact]
    public void Starts_at_the_date_of_the_path() => Replay("""
        snapshot-backup storage=s3://b/full-20240501
        point-restore full-backup-storage=s3://b/full-20240501 restored-ts="2024-05-02 00:00:00+0000"
        """).Should().Be("12 h to 38 h from Path");

    [Fact]
    public void Starts_at_the_date_of_the_path_when_only_the_run_knows_the_step() => Replay("""
        snapshot-backup storage=s3://b/full-20240501 backup-ts=?$TS
        point-restore full-backup-storage=s3://b/full-20240501 restored-ts="2024-05-02 00:00:00+0000"
        """).Should().Be("12 h to 38 h from Path");

    [Fact]
    public void Is_known_up_to_a_clock_change_without_zones() => Replay("""
        point-restore start-ts="2024-05-01 00:00:00" restored-ts="2024-05-02 00:00:00"
        """).Should().Be("23 h to 25 h from StartTs");

    [Fact]
    public void Is_unknown_without_an_end() => Replay("""
        point-restore start-ts="2024-05-01 00:00:00+0800"
        """).Should().BeNull();

    [Fact]
    public void Is_unknown_when_the_snapshot_is() => Replay("""
        point-restore full-backup-storage=s3://b/full start-ts="2024-05-01 00:00:00+0800" restored-ts="2024-05-02 00:00:00+0800"
        """).Should().BeNull();

    private static string? Replay(string notation)
    {
        var plan = PlanReader.Read(notation);
        var replay = plan.History.ReplayOf(plan.Operations.OfType<PointRestore>().Single());
        return replay is null ? null : $"{replay.Range} from {replay.From.Source}";
    }
}
