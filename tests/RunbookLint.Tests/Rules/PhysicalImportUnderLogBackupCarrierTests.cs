namespace RunbookLint.Tests.Rules;

public class PhysicalImportUnderLogBackupCarrierTests() : CarrierTest("RBL3001")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data"))).Should().Equal(CommandCarriers.PlaceOf(path, 2));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_an_import_before_the_log_backup(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full"))).Should().BeEmpty();
}
