using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreRangesNotContiguousTests : RuleTest<RestoreRangesNotContiguous>
{
    [Theory]
    [InlineData("2024-05-11 00:00:00+0000", "2024-05-11 00:00:01+0000")]
    [InlineData("449451550310400000", "449452550310400000")]
    public void Reports_a_gap(string end, string start) => Verify($"""
        point-restore storage=s3://b/log full-backup-storage=s3://b/a restored-ts="{end}"
        point-restore storage=s3://b/log start-ts=[|"{start}"|] restored-ts="2024-06-12 00:00:00+0000"
        """);

    [Fact]
    public void Says_what_a_step_back_does_that_may_lie_before_all_that_was_restored() => Says("""
        point-restore storage=s3://b/log full-backup-storage=s3://b/a restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-09 00:00:00+0000" restored-ts="2024-05-10 00:00:00+0000"
        """, """
        error: this restore starts at 2024-05-09 00:00:00 +00:00, but the one before it has ended at 2024-05-11 00:00:00 +00:00: old log is replayed over newer rows
          "2024-05-09 00:00:00+0000" <- replay starts here
          "2024-05-11 00:00:00+0000" <- the restore before ends here
          help: give the --restored-ts of the restore before as --start-ts
        """);

    [Theory]
    [InlineData("2024-05-11 00:00:00+0000", "2024-05-11 08:00:00+0800")]
    [InlineData("2024-05-01 00:00:00+0000", "449451550310400000")]
    [InlineData("2024-05-11 00:00:00", "2024-05-11 00:00:00")]
    [InlineData("2024-05-11 00:00:00", "2024-05-11 08:00:00+0800")]
    public void Accepts_the_same_instant(string end, string start) => Verify($"""
        point-restore storage=s3://b/log full-backup-storage=s3://b/a restored-ts="{end}"
        point-restore storage=s3://b/log start-ts="{start}" restored-ts="2024-06-12 00:00:00+0000"
        """);

    [Fact]
    public void Compares_restores_of_one_log_into_one_cluster() => Verify("""
        point-restore cluster=10.0.0.1:2379 storage=s3://b/log full-backup-storage=s3://b/a restored-ts="2024-05-11 00:00:00+0000"
        point-restore cluster=10.0.0.2:2379 storage=s3://b/log start-ts="2024-05-12 00:00:00+0000"
        point-restore cluster=10.0.0.1:2379 storage=s3://b/other start-ts="2024-05-12 00:00:00+0000"
        """);

    [Fact]
    public void Is_silent_about_alternatives_and_unknown_ends() => Verify("""
        choice
          point-restore storage=s3://b/log full-backup-storage=s3://b/a restored-ts="2024-05-11 00:00:00+0000"
          point-restore storage=s3://b/log start-ts="2024-05-12 00:00:00+0000"
        sequence
          point-restore storage=s3://c/log full-backup-storage=s3://b/a restored-ts=?$TS
          point-restore storage=s3://c/log start-ts="2024-05-12 00:00:00+0000"
          point-restore storage=s3://c/log start-ts=?$TS
        """);

    [Fact]
    public void Leaves_repeated_log_to_the_stronger_rule() => Verify("""
        point-restore storage=s3://b/log start-ts="2024-05-10 00:00:00+0000" restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-10 12:00:00+0000" restored-ts="2024-05-12 00:00:00+0000"
        point-restore storage=s3://c/log full-backup-storage=s3://b/a restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://c/log start-ts="2024-05-11 00:00:00+0800" restored-ts="2024-06-12 00:00:00+0000"
        """);

    [Fact]
    public void Says_both_instants() => Says("""
        point-restore storage=s3://b/log full-backup-storage=s3://b/a restored-ts="2024-05-11 00:00:00+0000"
        point-restore storage=s3://b/log start-ts="2024-05-12 00:00:00+0000"
        """, """
        error: this restore starts at 2024-05-12 00:00:00 +00:00, but the one before it has ended at 2024-05-11 00:00:00 +00:00: what lies between is never replayed
          "2024-05-12 00:00:00+0000" <- replay starts here
          "2024-05-11 00:00:00+0000" <- the restore before ends here
          help: give the --restored-ts of the restore before as --start-ts
        """);
}
