using RunbookLint.Lowering.FrontEnds.Markdown;

namespace RunbookLint.Lowering.Tests.Markdown;

public class OutageTitleTests
{
    [Theory]
    [InlineData("Network partition between AZ 1 and AZ 2", true)]
    [InlineData("Core switch maintenance", true)]
    [InlineData("S3 network outage", true)]
    [InlineData("Switch maintenance: TiKV and MinIO racks", true)]
    [InlineData("MinIO switch maintenance (object store only)", false)]
    [InlineData("Ceph RGW network maintenance", false)]
    [InlineData("Restore", false)]
    [InlineData("Firewall rules", false)]
    [InlineData("Firewall rules needed by BR", false)]
    [InlineData("Firewall rule change", true)]
    [InlineData("Firewall ports: changes in v8.5", false)]
    [InlineData("防火墙端口要求", false)]
    [InlineData("防火墙变更", true)]
    [InlineData("Core switches and racks", false)]
    [InlineData("How to switch replication after an upgrade", false)]
    [InlineData("交换机清单", false)]
    [InlineData("交换机割接", true)]
    [InlineData("Reboot of the top-of-rack switch", true)]
    [InlineData("Replace the switch of rack 7", true)]
    [InlineData("Router failure", true)]
    [InlineData("Avoiding split brain", false)]
    [InlineData("Split brain", true)]
    [InlineData("Runbook: AZ1 outage", true)]
    [InlineData("AZ-b outage", true)]
    [InlineData("AZ layout", false)]
    [InlineData("Loss of an availability zone", true)]
    [InlineData("No data loss in any zone", false)]
    [InlineData("Partition between the data centers", true)]
    [InlineData("Data centers", false)]
    [InlineData("Recover from a lost link between the data centers", true)]
    [InlineData("Links", false)]
    [InlineData("机房故障", true)]
    [InlineData("数据中心列表", false)]
    [InlineData("Disaster: data center lost", false)]
    public void Means_the_network_of_the_cluster(string title, bool matches) => OutageTitles.Matches(title).Should().Be(matches);
}
