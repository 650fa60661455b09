namespace RunbookLint.Tests.Rules;

public class RestoreWhileChangefeedRunsCarrierTests() : CarrierTest("RBL1016")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "cdc cli changefeed create --pd=http://10.0.1.10:2379 --sink-uri=blackhole:// --changefeed-id=a",
            "br restore db --db x --pd 10.0.1.10:2379 -s s3://e/x",
            "cdc cli changefeed remove --pd=http://10.0.1.10:2379 --changefeed-id=a",
            "br restore db --db y --pd 10.0.1.10:2379 -s s3://e/y"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));
}
