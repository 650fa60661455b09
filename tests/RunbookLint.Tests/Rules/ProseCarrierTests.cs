using RunbookLint.Rules;

namespace RunbookLint.Tests.Rules;

/// <summary>The rules that believe what pages and comments state.</summary>
public class ProseCarrierTests : MonitoringCarrier
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.1:2379 --storage s3://dr/log";
    private const string Page = "# Backup\n\n```sh\ntiup br:v6.5.3 log start --task-name=pitr --pd 10.0.1.1:2379 --storage s3://dr/log\n```\n\n";

    [Theory]
    [InlineData("RBL4001", "- monthly full backup\n", "page.md:7")]
    [InlineData("RBL4002", "- weekly full backup\n", "page.md:7")]
    [InlineData("RBL4002", "- 每周全量备份\n", "page.md:7")]
    [InlineData("RBL4002", "| What | How |\n| --- | --- |\n| Full backup | every 3 days |\n", "page.md:9")]
    [InlineData("RBL5001", "- Log backup bucket quota: 1 TB\n- Delta: 100 GB per day\n- Retention: 7 days\n", "page.md:7")]
    [InlineData("RBL3010", "- 60k OPS per TiKV for 24 h\n", "page.md:7")]
    public void Pages(string rule, string statement, string place) => Places(rule, ("page.md", Page + statement)).Should().Equal(place);

    [Fact]
    public void Front_matter_and_other_pages()
    {
        Places("RBL4002", ("page.md", "---\nfull_backup: weekly\n---\n" + Page)).Should().Equal("page.md:2");
        Places("RBL4002", ("page.adoc", $"= Backup\n\n[source,sh]\n----\n{Start}\n----\n\n* weekly full backup\n")).Should().Equal("page.adoc:8");
        Places("RBL4002", ("page.rst", $"Backup\n======\n\n.. code-block:: sh\n\n   {Start}\n\n* weekly full backup\n")).Should().Equal("page.rst:8");
    }

    [Fact]
    public void Volumes() => Places("RBL5001", ("pvc.yaml", """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: log-backup }
        spec:
          resources:
            requests:
              # 100Gi of writes per day, retention 7 days
              storage: 1Ti
        """)).Should().Equal("pvc.yaml:8");

    [Theory]
    [InlineData("RBL4002", "- daily full backup\n")]
    [InlineData("RBL4002", "- full backup every 2 days\n")]
    [InlineData("RBL4002", "- MySQL: weekly full backup\n")]
    [InlineData("RBL4002", "We take a weekly full backup.\n")]
    [InlineData("RBL4002", "- weekly full backup\n\n```cron\n0 2 * * * br backup full --pd 10.0.1.1:2379 --storage s3://dr/full\n```\n")]
    [InlineData("RBL5001", "- Log backup bucket quota: 3 TB\n- Delta: 100 GB per day\n- Retention: 7 days\n")]
    [InlineData("RBL5001", "- Log backup bucket quota: 1 TB\n- Retention: 7 days\n")]
    [InlineData("RBL3010", "- 40k OPS per TiKV for 24 h\n")]
    [InlineData("RBL3010", "- 60k OPS per TiKV for 24 h\n\n```sh\nbr backup full --pd 10.0.1.1:2379 --storage s3://dr/full\n```\n")]
    public void Accepts(string rule, string statement) => Places(rule, ("page.md", Page + statement)).Should().BeEmpty();

    [Fact]
    public void Needs_a_log_backup() => Places("RBL4002", ("page.md", "- weekly full backup\n")).Should().BeEmpty();

    [Fact]
    public void Is_not_sure() => Lint(("page.md", Page + "- monthly full backup\n")).Where(finding => finding.Rule.Id == "RBL4001")
        .Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Confidence == Confidence.Low && finding.Severity == Severity.Warning);
}
