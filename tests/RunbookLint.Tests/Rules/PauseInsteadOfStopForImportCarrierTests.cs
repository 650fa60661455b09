namespace RunbookLint.Tests.Rules;

public class PauseInsteadOfStopForImportCarrierTests() : CarrierTest("RBL3006")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br log pause --task-name=pitr --pd 10.0.1.10:2379",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br log resume --task-name=pitr --pd 10.0.1.10:2379"))).Should().Equal(CommandCarriers.PlaceOf(path, 2));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_a_pause_for_an_import_through_SQL(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br log pause --task-name=pitr --pd 10.0.1.10:2379",
            "tidb-lightning --backend=tidb --pd-urls=10.0.1.10:2379 -d /data",
            "br log resume --task-name=pitr --pd 10.0.1.10:2379"))).Should().BeEmpty();
}
