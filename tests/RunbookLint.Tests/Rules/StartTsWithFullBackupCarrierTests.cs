namespace RunbookLint.Tests.Rules;

public class StartTsWithFullBackupCarrierTests() : CarrierTest("RBL1010")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --start-ts 449451550310400000",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 449451550310400000",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full"))).Should().Equal(CommandCarriers.PlaceOf(path, 0));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Is_silent_about_text(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "echo br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --start-ts 449451550310400000"))).Should().BeEmpty();
}
