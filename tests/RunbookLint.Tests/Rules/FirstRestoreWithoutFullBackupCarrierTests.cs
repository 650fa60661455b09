namespace RunbookLint.Tests.Rules;

public class FirstRestoreWithoutFullBackupCarrierTests() : CarrierTest("RBL1011")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log ",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 449451550310400000",
            "br restore point --help"))).Should().Equal(CommandCarriers.PlaceOf(path, 0));

    [Fact]
    public void Is_silent_about_flags_that_only_the_run_knows() => Lint(("run.sh", "br restore point --storage s3://dr/log \"$@\"\nbr restore point --storage s3://dr/log $ARGS\n")).Should().BeEmpty();

    [Fact]
    public void Is_silent_about_a_mention() => Lint(("page.md", "Then run `br restore point`.\n")).Should().BeEmpty();
}
