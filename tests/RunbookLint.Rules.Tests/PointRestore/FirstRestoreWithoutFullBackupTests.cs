using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class FirstRestoreWithoutFullBackupTests : RuleTest<FirstRestoreWithoutFullBackup>
{
    [Fact]
    public void Reports_a_restore_of_the_log_alone() => Verify("""
        [|point-restore|] storage=s3://b/log restored-ts="2024-05-01 00:00:00+0000"
        [|point-restore|] storage=?$LOG
        """);

    [Fact]
    public void Accepts_a_start_of_any_kind() => Verify("""
        point-restore storage=s3://b/log full-backup-storage=s3://b/a
        point-restore storage=s3://b/log full-backup-storage=?$FULL
        point-restore storage=s3://b/log start-ts=449451550310400000
        point-restore storage=s3://b/log start-ts=?$TS
        """);

    [Fact]
    public void Is_silent_about_a_mere_mention() => Verify("""
        point-restore
        """);

    [Fact]
    public void Leaves_resources_to_the_rule_about_them() => Verify("""
        point-restore kind=Restore storage=s3://b/log
        """);

    [Fact]
    public void Leaves_typing_mistakes_to_their_rules() => Verify("""
        point-restore storage=s3://b/log unknown-flag=--full-backup-storge near-flag=--full-backup-storage
        point-restore storage=s3://b/log unknown-flag=--strat-ts near-flag=--start-ts
        [|point-restore|] storage=s3://b/log unknown-flag=--restore-ts near-flag=--restored-ts
        """);

    [Theory]
    [InlineData("s3://b/full", "point-restore")]
    [InlineData("s3://b/log", "[|point-restore|]")]
    [InlineData("s3://b/other", "[|point-restore|]")]
    public void Leaves_a_snapshot_in_the_place_of_the_log_to_the_rule_about_it(string storage, string restore) => Verify($"""
        start-log-backup storage=s3://b/log
        snapshot-backup storage=s3://b/full
        {restore} cluster=10.0.9.1:2379 storage={storage} restored-ts="2024-05-01 00:00:00+0000"
        """);

    [Fact]
    public void Says_what_the_version_does() => Says("""
        point-restore storage=s3://b/log tool-version=v8.5.1
        """, """
        error: a first point-in-time restore needs --full-backup-storage: BR refuses this one
          point-restore <- neither --full-backup-storage nor --start-ts
          help: give --full-backup-storage; to go on where an earlier restore has ended, give --start-ts
        """);

    /// <summary>v8.3.0 is the first that refuses.</summary>
    [Theory]
    [InlineData("v8.2.0", "from v8.3.0 on BR refuses this one, before it brings back wrong data")]
    [InlineData("v8.3.0", "BR refuses this one")]
    public void Says_since_when_it_is_refused(string version, string consequence) => Says($"""
        point-restore storage=s3://b/log tool-version={version}
        """, $"""
        error: a first point-in-time restore needs --full-backup-storage: {consequence}
          point-restore <- neither --full-backup-storage nor --start-ts
          help: give --full-backup-storage; to go on where an earlier restore has ended, give --start-ts
        """);
}
