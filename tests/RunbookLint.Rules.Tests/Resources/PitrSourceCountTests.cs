using RunbookLint.Rules.Resources;

namespace RunbookLint.Rules.Tests.Resources;

public class PitrSourceCountTests : RuleTest<PitrSourceCount>
{
    [Fact]
    public void Reports_none_and_both() => Verify("""
        point-restore kind=Restore mode=[|pitr|]
        point-restore kind=Restore full-backup-storage=s3://b/full start-ts=[|436986434462580737|]
        """);

    [Fact]
    public void Accepts_one_and_leaves_patches_and_command_lines_alone() => Verify("""
        point-restore kind=Restore full-backup-storage=s3://b/full
        point-restore kind=Restore full-backup-storage=?x
        point-restore kind=Restore start-ts=436986434462580737
        point-restore kind=Restore
        point-restore kind=Restore mode=pitr full-backup-storage=s3://b/full
        point-restore kind=Restore mode=pitr start-ts=436986434462580737
        point-restore
        point-restore full-backup-storage=s3://b/full start-ts=436986434462580737
        """);

    [Fact]
    public void Leaves_open_what_a_template_decides() => Verify("""
        point-restore kind=Restore full-backup-storage=s3://b/full start-ts=436986434462580737 open-field=start-ts
        point-restore kind=Restore full-backup-storage=?x start-ts=?x open-field=full-backup-storage
        """);

    [Fact]
    public void Judges_the_fields_and_not_the_flags_behind_them() => Verify("""
        point-restore kind=Restore full-backup-storage=s3://b/full start-ts=436986434462580737 br-option=start-ts
        point-restore kind=Restore full-backup-storage=s3://b/full start-ts=436986434462580737 br-option=full-backup-storage
        point-restore kind=Restore mode=[|pitr|] start-ts=436986434462580737 br-option=start-ts
        """);
}
