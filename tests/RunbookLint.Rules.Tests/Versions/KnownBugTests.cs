using RunbookLint.Plan;
using RunbookLint.Rules.Versions;

namespace RunbookLint.Rules.Tests.Versions;

public class KnownBugTests : RuleTest<KnownBug>
{
    private static readonly RuleContext Old = RuleContext.Default with { Target = new() { Tidb = new(7, 5, 1) } };

    [Fact]
    public void Reports_the_version_of_the_tool_once_for_all_operations_that_share_it() => Verify("""
        declare-cluster cluster=a:1 version=[|v7.1.0|]
        snapshot-backup cluster=a:1 scope=full
        snapshot-restore cluster=a:1 scope=full
        """);

    [Fact]
    public void Reports_each_pin_of_its_own() => Verify("""
        snapshot-restore scope=full tool-version=[|v7.5.1|]
        physical-import tool-version=[|v7.5.1|]
        """);

    [Fact]
    public void Asks_each_part_for_its_own_version() => Verify("""
        declare-cluster cluster=a:1 version=v8.5.7
        point-restore cluster=a:1 tool-version=[|v7.5.1|]
        declare-cluster cluster=b:1 version=[|v7.5.1|]
        snapshot-backup cluster=b:1 scope=full tool-version=v8.5.7
        """);

    [Fact]
    public void Is_silent_without_a_version_and_about_what_is_no_release() => Verify("""
        snapshot-restore scope=full
        snapshot-restore scope=full tool-version=latest
        snapshot-restore scope=full tool-version=v7.5
        snapshot-restore scope=full tool-version=?$VERSION
        snapshot-restore scope=full tool-version=v9.9.9
        point-restore tool-version=v8.5.7
        start-log-backup tool-version=v6.1.7
        import-into tool-version=v7.1.0
        declare-cluster cluster=a:1 version=v7.1.0
        snapshot-backup cluster=b:1 scope=full
        network-outage tool-version=v7.1.0
        """);

    [Fact]
    public void Is_silent_where_two_declarations_differ() => Verify("""
        declare-cluster cluster=a:1 version=v7.1.0
        declare-cluster cluster=a:1 version=v8.1.0
        snapshot-restore cluster=a:1 scope=full
        """);

    [Fact]
    public void Prefers_the_configuration_and_reports_the_operation() => Verify("""
        unordered
          sequence document=.runbooklint.yaml
            declare-cluster cluster=name:prod pd=a:1 version=v7.5.1
          sequence document=restore.sh
            [|snapshot-restore|] cluster=a:1 scope=full
          sequence document=cluster.yaml
            declare-cluster cluster=a:1 version=v8.5.7
        """);

    [Fact]
    public void Takes_a_target_for_the_version_of_the_cluster() => Verify("""
        [|snapshot-restore|] scope=full
        declare-cluster cluster=a:1 version=v8.5.7
        [|snapshot-restore|] cluster=a:1 scope=full
        """, Old);

    [Fact]
    public void Leaves_out_what_the_plan_rules_out() =>
        Bugs("snapshot-restore scope=full tool-version=v8.1.0").Should().NotContain("58168").And.NotBe(Bugs("snapshot-restore scope=full filter=a.* tool-version=v8.1.0"));

    [Fact]
    public void Counts_less_where_a_condition_is_unknown()
    {
        Check("snapshot-restore scope=full filter=a.* tool-version=v7.5.6").Single().Severity.Should().Be(Severity.Error, "tables of selected names may be overwritten");
        Check("snapshot-restore scope=full filter=?$F tool-version=v7.5.6").Single().Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Only_hints_at_what_is_possible()
    {
        var finding = Check("declare-cluster cluster=a:1 version=v8.5.7\nsnapshot-restore cluster=a:1 scope=full").Should().ContainSingle().Subject;

        finding.Severity.Should().Be(Severity.Info);
        finding.Message.Should().StartWith("snapshot restore on v8.5.7 may hit 1 known bug, e.g. ");
    }

    [Fact]
    public void Says_the_worst_bug_and_the_remedy() => Says("""
        snapshot-restore scope=full filter=a.* tool-version=v7.5.6
        """, """
        error: snapshot restore on v7.5.6 hits 3 known bugs, e.g. pingcap/tidb#58168: A restore of selected tables did not check whether the tables already exist and could overwrite them; fixed in v8.5.0
          v7.5.6 <- v7.5.6 has known bugs
          snapshot-restore <- snapshot restore runs with it
          help: raise it to v7.5.7, the newest of its series; data-loss: pingcap/tidb#58168; inconsistent-data: pingcap/tidb#61592; performance: pingcap/tidb#65060
        """);

    /// <summary>What the plan shows of the conditions of bugs.</summary>
    [Theory]
    [InlineData("storage:s3", "storage=s3://b/p", Certainty.Yes)]
    [InlineData("storage:s3", "storage=gcs://b/p", Certainty.No)]
    [InlineData("storage:s3", "storage=?$S", Certainty.Maybe)]
    [InlineData("storage:gcs", "storage=gs://b/p", Certainty.Yes)]
    [InlineData("storage:azure", "storage=azblob://b/p", Certainty.Yes)]
    [InlineData("cloud-storage", "storage=local:///p", Certainty.No)]
    [InlineData("storage:s3-compatible", "storage=s3://b/p", Certainty.No)]
    [InlineData("storage:s3-compatible", "storage=\"s3://b/p?endpoint=http://minio:9000\"", Certainty.Yes)]
    [InlineData("storage:s3-compatible", "storage=gcs://b/p", Certainty.No)]
    [InlineData("storage:gcs-via-s3", "storage=\"s3://b/p?endpoint=https://storage.googleapis.com\"", Certainty.Yes)]
    [InlineData("storage-root", "storage=s3://b", Certainty.Yes)]
    [InlineData("storage-root", "storage=s3://b/p", Certainty.No)]
    [InlineData("table-filter", "scope=full", Certainty.No)]
    [InlineData("table-filter", "filter=a.*", Certainty.Yes)]
    [InlineData("checkpoint", "use-checkpoint=false", Certainty.No)]
    [InlineData("checkpoint", "scope=full", Certainty.Maybe)]
    [InlineData("sys-tables", "with-sys-table=false", Certainty.No)]
    [InlineData("rate-limit", "ratelimit=128", Certainty.Yes)]
    [InlineData("rate-limit", "ratelimit=0", Certainty.No)]
    [InlineData("zstd", "compression=lz4", Certainty.No)]
    [InlineData("log-backup-running", "cluster=a:1", Certainty.Maybe)]
    [InlineData("tiflash", "scope=full", Certainty.Maybe)]
    public void Looks_at_the_conditions(string condition, string settings, Certainty holds)
    {
        var plan = PlanReader.Read("snapshot-backup " + settings);

        BugCondition.Holds(condition, plan.Operations[0], plan).Should().Be(holds);
    }

    private static IEnumerable<Finding> Check(string notation) => new KnownBug().Check(PlanReader.Read(notation), RuleContext.Default);

    private static string Bugs(string notation) => string.Join("\n", Check(notation).Select(finding => finding.Message + finding.Help));

    [Fact]
    public void Names_no_fix_of_another_series_for_what_is_only_possible() =>
        Bugs("snapshot-backup scope=full tool-version=v7.5.7").Should().Contain("may hit").And.Contain("; no fix is listed for v7.5");
}
