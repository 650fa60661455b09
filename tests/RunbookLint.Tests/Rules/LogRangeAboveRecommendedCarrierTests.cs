using RunbookLint.Rules;

namespace RunbookLint.Tests.Rules;

public class LogRangeAboveRecommendedCarrierTests() : CarrierTest("RBL1002")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-03T00:00:01Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-03T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-08T00:00:01Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 0));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Is_silent_when_a_zone_decides_or_nothing_is_known(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501000000 --restored-ts 2024-05-03T12:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-latest --restored-ts 2024-05-13T12:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://your-bucket/full-20240501 --restored-ts 2024-05-04T12:00:00Z"))).Should().BeEmpty();

    [Fact]
    public void A_partly_known_storage() => Lint(("restore.sh", "br restore point --pd $PD --storage \"s3://$BUCKET/log?access-key=$K\" --full-backup-storage \"s3://${BUCKET}/full-20240501T000000Z?access-key=$K\" --restored-ts '2024-05-04 00:00:00+0000'\n"))
        .Should().Equal("restore.sh:1");

    [Fact]
    public void A_drill_is_a_hint() => Findings("", ("restore.yml", """
        name: Monthly restore drill
        on: { schedule: [{ cron: "0 4 1 * *" }] }
        jobs:
          restore:
            runs-on: self-hosted
            steps:
              - run: br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full-20240501T000000Z --restored-ts 2024-05-04T00:00:00Z
        """)).Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);
}
