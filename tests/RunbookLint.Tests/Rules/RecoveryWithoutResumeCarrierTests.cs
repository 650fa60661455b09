namespace RunbookLint.Tests.Rules;

public class RecoveryWithoutResumeCarrierTests() : CarrierTest("RBL2011")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log";
    private const string Cut = "iptables -A INPUT -s 10.0.1.10 -j DROP";
    private const string Status = "br log status --task-name=pitr --pd 10.0.1.10:2379";
    private const string Resume = "br log resume --task-name=pitr --pd 10.0.1.10:2379";

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Speaks_in_every_carrier(string path) => Lint((path, CommandCarriers.Write(path, Start, Cut))).Should().Equal(CommandCarriers.PlaceOf(path, 1));

    [Theory]
    [MemberData(nameof(CommandCarriers.Paths), MemberType = typeof(CommandCarriers))]
    public void Accepts_a_recovery_that_looks_and_resumes(string path) => Lint((path, CommandCarriers.Write(path, Start, Cut, Status, Resume))).Should().BeEmpty();

    [Theory]
    [InlineData("# Core switch maintenance", true)]
    [InlineData("# 网络分区演练后的恢复", true)]
    [InlineData("# MinIO maintenance", false)]
    public void A_page(string title, bool speaks) => Lint(("net.md", $"{title}\n\n```sh\n{Status}\n```\n")).Should().HaveCount(speaks ? 1 : 0);
}
