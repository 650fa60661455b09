namespace RunbookLint.Tests.Rules;

public class NoSnapshotAfterPhysicalImportCarrierTests() : CarrierTest("RBL3003")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br log stop --task-name=pitr --pd 10.0.1.10:2379",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log"))).Should().Equal(CommandCarriers.PlaceOf(path, 3));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_a_full_backup_after_the_import(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br log stop --task-name=pitr --pd 10.0.1.10:2379",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/after"))).Should().BeEmpty();
}
