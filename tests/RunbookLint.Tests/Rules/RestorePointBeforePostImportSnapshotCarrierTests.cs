namespace RunbookLint.Tests.Rules;

public class RestorePointBeforePostImportSnapshotCarrierTests() : CarrierTest("RBL1007")
{
    [Theory]
    [InlineData("2024-05-03 07:00:00+0000", true)]
    [InlineData("2024-05-03 06:00:00+0000", true)]
    [InlineData("2024-05-03 09:00:00+0000", false)]
    [InlineData("2024-05-03 04:00:00+0000", false)]
    [InlineData("2024-05-03 01:00:00+0000", false)]
    public void A_page(string point, bool speaks) => Lint(("page.md", $"""
        # Orders
        ```sh
        br backup full --pd 10.0.1.10:2379 -s s3://dr/20240503T000000Z
        ```
        ## 2024-05-03 02:00 – 06:00 UTC: import
        ```sh
        tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data
        br backup full --pd 10.0.1.10:2379 -s s3://dr/20240503T090000Z
        ```
        ## Restore
        ```sh
        br restore point --pd 10.0.2.10:2379 -s s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts "{point}"
        ```
        """)).Should().Equal(speaks ? ["page.md:12"] : []);

    [Fact]
    public void A_playbook() => Lint(("play.yml", """
        - name: Before
          hosts: br
          tasks:
            - ansible.builtin.command: br backup full --pd 10.0.1.10:2379 -s s3://dr/20240503T000000Z
        - name: "2024-05-03 02:00 - 06:00 UTC: import the orders"
          hosts: br
          tasks:
            - ansible.builtin.command: tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data
        - name: After
          hosts: br
          tasks:
            - ansible.builtin.command: br backup full --pd 10.0.1.10:2379 -s s3://dr/20240503T090000Z
            - ansible.builtin.command: br restore point --pd 10.0.2.10:2379 -s s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts 2024-05-03T08:00:00Z
        """)).Should().Equal("play.yml:13");

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void The_start_of_the_log_behind_the_import(string path) =>
        Lint((path, CommandCarriers.Write(path,
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240503T000000Z",
            "br log stop --task-name pitr --pd 10.0.1.10:2379",
            "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data",
            "br log start --task-name pitr --pd 10.0.1.10:2379 -s s3://dr/log --start-ts 2024-05-03T06:00:00Z",
            "br backup full --pd 10.0.1.10:2379 --storage s3://dr/20240503T090000Z",
            "br restore point --pd 10.0.2.10:2379 --storage s3://dr/log --full-backup-storage s3://dr/20240503T000000Z --restored-ts 2024-05-03T07:00:00Z"))).Should().Equal(CommandCarriers.PlaceOf(path, 5));
}
