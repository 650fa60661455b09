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

    [Fact]
    public void Reads_the_path_of_a_storage_whose_credentials_only_the_run_knows() => Replay("""
        snapshot-backup storage=s3://b/full backup-ts="2024-05-01 00:00:00+0800"
        point-restore full-backup-storage=?'s3://b/full?access-key=${KEY}' restored-ts="2024-05-02 00:00:00+0800"
        """).Should().Be("24 h from BackupStep");

    [Fact]
    public void Starts_at_the_step_that_writes_to_the_same_variable() => Replay("""
        snapshot-backup storage=?${FULL} backup-ts="2024-05-01 00:00:00+0800"
        point-restore full-backup-storage=?${FULL} restored-ts="2024-05-02 00:00:00+0800"
        """).Should().Be("24 h from BackupStep");

    [Fact]
    public void Takes_one_variable_of_two_documents_for_two() => Replay("""
        unordered
          sequence document=a.sh
            snapshot-backup storage=?${FULL} backup-ts="2024-05-01 00:00:00+0800"
          sequence document=b.sh
            point-restore full-backup-storage=?${FULL} restored-ts="2024-05-02 00:00:00+0800"
        """).Should().BeNull();

    [Fact]
    public void Reads_the_date_behind_a_bucket_that_only_the_run_knows() => Replay("""
        point-restore full-backup-storage=?"s3://${BUCKET}/full-20240501T000000Z" restored-ts="2024-05-02 00:00:00+0000"
        """).Should().Be("24 h from Path");

    [Theory]
    [InlineData("s3://<bucket>/full-20240501")]
    [InlineData("s3://your-bucket/full-20240501")]
    [InlineData("s3://b/full-20240501-${SUFFIX}")]
    public void Reads_nothing_from_a_sample(string storage) => Replay($"""
        point-restore full-backup-storage=?"{storage}" restored-ts="2024-05-02 00:00:00+0000"
        """).Should().BeNull();

    [Fact]
    public void Compares_instants_with_different_offsets() => Replay("""
        point-restore start-ts="2024-05-01 00:00:00+0800" restored-ts="2024-05-02 00:00:00-0500"
        """).Should().Be("37 h from StartTs");

    [Fact]
    public void Compares_a_tso_with_a_clock() => Replay("""
        point-restore start-ts=449451550310400000 restored-ts="2024-05-02 08:00:00+0800"
        """).Should().Be("24 h from StartTs");

    [Fact]
    public void Knows_leap_days() => Replay("""
        point-restore full-backup-storage=s3://b/20240228T000000Z restored-ts="2024-03-01T00:00:00Z"
        """).Should().Be("2 days from Path");

    [Theory]
    [InlineData("s3://dr/full-$(date +%F)", "restored-ts=\"2024-05-02 00:00:00+0800\" full-backup-storage=?\"s3://dr/full-$DATE\"")]
    [InlineData("s3://dr/full-$(date +%F)", "full-backup-storage=s3://dr/full-2024-05-05")]
    [InlineData("s3://dr/full/$(date +%F)", "full-backup-storage=s3://dr/full/2024-05-05/")]
    [InlineData("s3://dr/$(date +%F)", "full-backup-storage=?'s3://dr/${1}'")]
    [InlineData("s3://${B}/full-$(date +%F)", "full-backup-storage=?'s3://${B}/full-${1}'")]
    public void Is_bounded_by_the_schedule_that_writes_there(string storage, string restore) => Replay($"""
        repeat schedule="0 2 * * 0"
          snapshot-backup storage=?"{storage}"
        point-restore {restore}
        """).Should().Be("6 days 23 h to 7 days from Schedule");

    [Fact]
    public void Is_bounded_by_the_schedule_of_the_operator() => Replay("""
        repeat schedule="0 2 * * 0"
          snapshot-backup storage=s3://dr/full storage-suffix=generated
        point-restore full-backup-storage=s3://dr/full/basic-pd.tidb-2379-2024-05-05t02-00-00
        """).Should().Be("6 days 23 h to 7 days from Schedule");

    [Fact]
    public void Is_bounded_by_all_schedules_that_write_there() => Replay("""
        repeat schedule="0 2 * * 0"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        repeat schedule="0 2 * * 3"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=?"s3://dr/full-$DATE"
        """).Should().Be("3 days 23 h to 4 days from Schedule");

    [Fact]
    public void Believes_two_instants_rather_than_the_schedule() => Replay("""
        repeat schedule="0 2 * * 0"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=s3://dr/full-20240505T020000Z restored-ts="2024-05-05T12:00:00Z"
        """).Should().Be("10 h from Path");

    [Theory]
    [InlineData("snapshot-backup storage=?\"s3://dr/full-$(date +%F)\"", "restored-ts=?$TS full-backup-storage=?\"s3://dr/full-$DATE\"")]
    [InlineData("snapshot-backup storage=?\"s3://dr/full-$(date +%F)\"", "full-backup-storage=s3://dr/other-2024-05-05")]
    [InlineData("snapshot-backup storage=?\"s3://dr/full-$(date +%F)\"", "full-backup-storage=s3://dr/full-a/b")]
    [InlineData("snapshot-backup storage=?\"s3://dr/full-$(date +%F)\" scope=table", "full-backup-storage=s3://dr/full-2024-05-05")]
    [InlineData("snapshot-backup storage=?\"s3://dr/full-$(date +%F)\" last-backup-ts=1", "full-backup-storage=s3://dr/full-2024-05-05")]
    [InlineData("snapshot-backup storage=?$STORAGE", "full-backup-storage=s3://dr/full-2024-05-05")]
    [InlineData("snapshot-backup storage=s3://dr/full storage-suffix=generated", "full-backup-storage=s3://dr/full")]
    [InlineData("snapshot-backup storage=s3://dr/full storage-suffix=generated", "full-backup-storage=s3://dr/fuller/a")]
    public void Is_not_bounded_by_the_schedule_of_something_else(string snapshot, string restore) => Replay($"""
        repeat schedule="0 2 * * 0"
          {snapshot}
        point-restore {restore}
        """).Should().BeNull();

    [Fact]
    public void Leaves_a_schedule_beside_a_log_backup_to_the_rules_about_schedules() => Replay("""
        start-log-backup cluster=10.0.0.1:2379 task=pitr
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=10.0.0.1:2379 storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=?"s3://dr/full-$DATE"
        """).Should().BeNull();

    [Fact]
    public void Is_unknown_when_a_schedule_cannot_be_read() => Replay("""
        repeat schedule=?$CRON
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        point-restore full-backup-storage=?"s3://dr/full-$DATE"
        """).Should().BeNull();

    [Fact]
    public void Is_unknown_when_another_schedule_may_write_there() => Replay("""
        repeat schedule="0 2 * * 0"
          snapshot-backup storage=?"s3://dr/full-$(date +%F)"
        repeat schedule="0 2 * * 3"
          snapshot-backup storage=?$STORAGE
        point-restore full-backup-storage=?"s3://dr/full-$DATE"
        """).Should().BeNull();

    private static string? Replay(string notation)
    {
        var plan = PlanReader.Read(notation);
        var replay = plan.History.ReplayOf(plan.Operations.OfType<PointRestore>().Single());
        return replay is null ? null : $"{replay.Range} from {replay.From.Source}";
    }
}
