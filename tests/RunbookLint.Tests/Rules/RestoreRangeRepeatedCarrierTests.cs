namespace RunbookLint.Tests.Rules;

public class RestoreRangeRepeatedCarrierTests() : CarrierTest("RBL1013")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-02T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 2024-05-01T12:00:00Z --restored-ts 2024-05-03T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --start-ts 2024-05-03T00:00:00Z --restored-ts 2024-05-04T00:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_another_cluster(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-02T00:00:00Z",
            "br restore point --pd 10.0.3.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-02T00:00:00Z"))).Should().BeEmpty();
}
