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
            delete-resource resource="?/pitr"
            delete-resource resource=tidb/other
            delete-resource resource=staging/*
        """);

    [Fact]
    public void Says_what_goes_with_the_resource_of_a_log_backup() => Says("""
        start-log-backup cluster=tidb/basic clean-policy=Delete
        """, """
        warning: deleting this resource deletes the log and stops the log backup: nothing can be restored to a point in time any more
          Delete <- the data goes with the resource
          help: set cleanPolicy to Retain
        """);

    [Fact]
    public void Says_what_goes_with_the_resource_of_a_snapshot() => Says("""
        unordered
          start-log-backup cluster=tidb/basic
          snapshot-backup cluster=tidb/basic clean-policy=Delete
        """, """
        warning: deleting this resource deletes the only snapshot under the log backup: nothing can be restored to a point in time any more
          Delete <- the data goes with the resource
          start-log-backup <- this log backup has no other snapshot
          help: set cleanPolicy to Retain
        """);

    /// <summary>The namespace is the one that kubectl talks to, which a runbook need not say.</summary>
    [Fact]
    public void Reports_a_deletion_without_a_namespace_beside_the_resource() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic clean-policy=[|Delete|] resource=tidb/pitr
          [|delete-resource|] resource="?/pitr"
          delete-resource resource="?/other"
        """);

    [Fact]
    public void Takes_no_deletion_of_a_namespace_for_one_of_a_resource_without() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic clean-policy=[|Delete|] resource="?/pitr"
          [|delete-resource|] resource="?/pitr"
          delete-resource resource="?/*"
          delete-resource resource=tidb/pitr
        """);
}
