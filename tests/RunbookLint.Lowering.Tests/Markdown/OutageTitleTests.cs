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
    public void Means_the_network_of_the_cluster(string title, bool matches) => OutageTitles.Matches(title).Should().Be(matches);
}
