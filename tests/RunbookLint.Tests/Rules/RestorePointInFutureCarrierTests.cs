namespace RunbookLint.Tests.Rules;

public class RestorePointInFutureCarrierTests() : CarrierTest("RBL1009")
{
    private const string AsOf = "asOf: 2024-05-31\n";

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        LintUnder(AsOf, (path, CommandCarriers.Write(path,
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --restored-ts 2024-06-01T00:00:00Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --restored-ts 2024-05-31T23:59:59Z",
            "br log truncate --storage s3://dr/log --until 2025-05-01T00:00:00Z -y"))).Should().Equal(CommandCarriers.PlaceOf(path, 0), CommandCarriers.PlaceOf(path, 2));

    [Fact]
    public void Resources() => LintUnder(AsOf, ("log.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: a, namespace: tidb }
        spec:
          backupMode: log
          logTruncateUntil: "2025-05-01T00:00:00Z"
          br: { cluster: basic, clusterNamespace: tidb }
          s3: { provider: aws, bucket: dr, prefix: log }
        """)).Should().Equal("log.yaml:6");
}
