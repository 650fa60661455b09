using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class FieldInWrongModeTests : RuleTest<FieldInWrongMode>
{
    [Fact]
    public void Reports_ignored_fields() => Verify("""
        snapshot-backup storage=s3://b ignored-field=[|gcs|] ignored-field=[|logStop|]
        """);

    [Fact]
    public void Accepts_fields_of_the_mode() => Verify("""
        snapshot-backup storage=s3://b
        """);

    [Fact]
    public void Says_why() => Says("""
        snapshot-restore ignored-field=pitrRestoredTs
        snapshot-backup storage=s3://b ignored-field=gcs
        """, """
        warning: pitrRestoredTs is ignored: restoreMode is not pitr
          pitrRestoredTs <- has no effect
          help: set restoreMode: pitr, or remove the field
        warning: 'gcs' is ignored: of several storages TiDB Operator takes the first of s3, gcs, azblob and local
          gcs <- not used
          s3://b <- this storage is used
          help: leave one storage
        """);
}
