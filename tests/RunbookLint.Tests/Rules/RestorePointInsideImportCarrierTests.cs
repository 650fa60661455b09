namespace RunbookLint.Tests.Rules;

public class RestorePointInsideImportCarrierTests() : CarrierTest("RBL1006")
{
    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T000000Z",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T060000Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-01T03:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 3));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_the_moment_of_the_snapshot_before(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T000000Z",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240501T060000Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240501T000000Z --restored-ts 2024-05-01T00:00:00Z"))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Takes_no_instant_from_data_and_logs(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/a",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data/20240501T000000Z --log-file /var/log/20240501T060000Z.log",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/b",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/a --restored-ts 2024-05-01T03:00:00Z"))).Should().BeEmpty();

    [Theory]
    [InlineData("## 2024-05-03 02:00 – 06:00 UTC: import", true)]
    [InlineData("## Import (2024-05-03 10:00 to 2024-05-03 14:00 UTC+8)", true)]
    [InlineData("## 2024-05-03 02:00 – 06:00: import", false)]
    [InlineData("## 2024-05-03 import", false)]
    [InlineData("## Reviewed 2024-05-03 02:00 – 06:00 UTC", false)]
    public void A_heading(string heading, bool speaks) => Lint(("page.md", $"""
        # Orders
        ```sh
        br backup full --pd 10.0.1.10:2379 -s s3://dr/a
        ```
        {heading}
        ```sh
        {"tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data"}
        ```
        ## Restore
        ```sh
        br restore point --pd 10.0.2.10:2379 -s s3://dr/log --full-backup-storage s3://dr/a --restored-ts "2024-05-03 04:00:00+0000"
        ```
        """)).Should().Equal(speaks ? ["page.md:11"] : []);
}
