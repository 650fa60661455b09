using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules.Tests.Storage;

public class CleanPolicyDeletesBackupTests : RuleTest<CleanPolicyDeletesBackup>
{
    [Fact]
    public void Reports_a_log_backup() => Verify("""
        start-log-backup cluster=tidb/basic clean-policy=[|Delete|]
        """);

    [Fact]
    public void Reports_the_only_snapshot_under_a_log_backup() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic
          snapshot-backup cluster=tidb/basic clean-policy=[|Delete|]
        """);

    [Theory]
    [InlineData("snapshot-backup cluster=tidb/basic")]
    [InlineData("repeat schedule=\"0 2 * * *\"\n    snapshot-backup cluster=tidb/basic")]
    [InlineData("snapshot-backup cluster=?$PD")]
    public void Accepts_one_snapshot_of_several(string other) => Verify($"""
        unordered
          start-log-backup cluster=tidb/basic
          snapshot-backup cluster=tidb/basic clean-policy=Delete
          {other}
        """);

    [Fact]
    public void Accepts_a_snapshot_without_a_log_backup() => Verify("""
        unordered
          start-log-backup cluster=tidb/other
          snapshot-backup cluster=tidb/basic clean-policy=Delete
        """);

    [Fact]
    public void Reports_the_deletion_of_the_resource_and_of_its_namespace() => Verify("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic clean-policy=[|Delete|] resource=tidb/pitr
          sequence document=clean.sh
            [|delete-resource|] resource=tidb/pitr
            [|delete-resource|] resource=tidb/*
            delete-resource resource=?/pitr
            delete-resource resource=tidb/other
            delete-resource resource=staging/*
        """);
}
