namespace RunbookLint.Tests.Rules;

public class ImportIntoUnderLogBackupCarrierTests() : CarrierTest("RBL3002")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "mysql -h 10.0.1.4 -P 4000 -e 'IMPORT INTO shop.orders FROM SELECT 1'"))).Should().Equal(CommandCarriers.PlaceOf(path, 2));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_an_import_after_the_log_backup_has_ended(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/full",
            "br log stop --task-name=pitr --pd 10.0.1.10:2379",
            "mysql -h 10.0.1.4 -P 4000 -e 'IMPORT INTO shop.orders FROM SELECT 1'"))).Should().BeEmpty();
}
