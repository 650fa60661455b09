namespace RunbookLint.Tests.Rules;

public class TruncateRangeTooLargeCarrierTests() : CarrierTest("RBL2014")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log truncate -s s3://dr/log --until 2024-01-01T00:00:00Z --yes",
            "br log truncate -s s3://dr/log --until 2024-03-01T00:00:00Z --yes"))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_a_week_at_a_time(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br log truncate -s s3://dr/log --until 2024-01-01T00:00:00Z --yes",
            "br log truncate -s s3://dr/log --until 2024-01-08T00:00:00Z --yes"))).Should().BeEmpty();
}
