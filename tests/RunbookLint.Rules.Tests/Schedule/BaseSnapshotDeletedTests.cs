using RunbookLint.Plan;
using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class BaseSnapshotDeletedTests : RuleTest<BaseSnapshotDeleted>
{
    [Fact]
    public void Reports_weekdays_of_which_one_is_deleted_every_day() => Verify("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * 1,3,5"
          snapshot-backup cluster=c storage=?"s3://b/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          [|delete-files|] storage=?"s3://b/full/$(date -d '7 days ago' +%F)"
        """);

    [Fact]
    public void Says_from_which_day_to_which() => Message("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * 1,3,5"
          snapshot-backup cluster=c storage=?"s3://b/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          delete-files storage=?"s3://b/full/$(date -d '7 days ago' +%F)"
        """).Should().Be("from Friday to Monday no snapshot is left to restore the kept log from: they are taken up to 3 days apart and deleted after 7 days");

    [Fact]
    public void Reports_what_is_deleted_by_its_age() => Verify("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=c storage=?"/nfs/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          [|delete-files|] storage=/nfs/full older-than=10d
        """);

    [Fact]
    public void Reports_log_that_is_kept_for_longer() => Verify("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * *"
          snapshot-backup cluster=c storage=?"/nfs/full/$(date +%F)"
          [|delete-files|] storage=/nfs/full older-than=7d
          truncate-log-backup storage=s3://b/log until=?"$(date -d '30 days ago' +%F)"
        """);

    [Theory]
    [InlineData("0 2 * * *", "0 4 * * *", "?\"s3://b/full/$(date -d '7 days ago' +%F)\"")]
    [InlineData("0 2 * * 1", "0 4 * * 1", "?\"s3://b/full/$(date -d '30 days ago' +%F)\"")]
    [InlineData("0 2 * * *", "0 4 * * *", "s3://b/full older-than=7d")]
    [InlineData("0 2 * * 1,3,5", "0 4 * * *", "s3://b/other older-than=7d")]
    [InlineData("0 2 * * 1,3,5", "0 4 * * *", "s3://b/full")]
    [InlineData("0 2 * * 1,3,5", "?S", "s3://b/full older-than=7d")]
    public void Accepts(string schedule, string deletions, string storage) => Verify($"""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="{schedule}"
          snapshot-backup cluster=c storage=?"s3://b/full/$(date +%F)"
        repeat schedule="{deletions}"
          delete-files storage={storage}
        """.Replace("\"?S\"", "?S"));

    [Theory]
    [InlineData("until=?\"$(date -d '5 days ago' +%F)\"")]
    [InlineData("until=?$OLDEST")]
    public void Accepts_a_log_that_is_truncated_until_a_snapshot_that_is_kept(string until) => Verify($"""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * 1,3,5"
          snapshot-backup cluster=c storage=?"s3://b/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          delete-files storage=s3://b/full older-than=8d
          truncate-log-backup storage=s3://b/log {until}
        """);

    [Fact]
    public void Accepts_a_cluster_without_a_log_backup() => Verify("""
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=c storage=?"/nfs/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          delete-files storage=/nfs/full older-than=10d
        """);

    [Fact]
    public void Accepts_another_schedule_whose_snapshots_are_kept() => Verify("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 1 * *"
          snapshot-backup cluster=c storage=?"/nfs/monthly/$(date +%F)"
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=c storage=?"/nfs/full/$(date +%F)"
        repeat schedule="0 4 * * *"
          delete-files storage=/nfs/full older-than=10d
        """);

    [Fact]
    public void Accepts_a_deletion_that_somebody_decides_on() => Verify("""
        start-log-backup cluster=c storage=s3://b/log
        repeat schedule="0 2 * * 0"
          snapshot-backup cluster=c storage=?"/nfs/full/$(date +%F)"
          choice
            delete-files storage=/nfs/full older-than=10d
        """);

    private static string Message(string plan) => new BaseSnapshotDeleted().Check(PlanReader.Read(plan), RuleContext.Default).Single().Message;
}
