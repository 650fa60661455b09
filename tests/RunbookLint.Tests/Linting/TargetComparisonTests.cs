using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Linting;

public class TargetComparisonTests
{
    private static readonly TargetVersions Old = new() { Tidb = new(7, 5, 6) };
    private static readonly TargetVersions New = new() { Tidb = new(8, 5, 7), Br = new(8, 5, 7) };
    private static readonly RuleDescriptor Rule = new("RBL9999", "x", RuleCategory.Versions, Severity.Warning, "X");

    [Fact]
    public void Reports_each_finding_once_and_names_the_targets_that_it_does_not_hold_for_all()
    {
        var place = SourceFile.From("a.sh", "br").Locate(default);

        TargetComparison.Of([Old, New], target => target == Old ? [new(Rule, place, "always"), new(Rule, place, "old")] : [new(Rule, place, "always"), new(Rule, place, "new")])
            .Select(finding => finding.Message)
            .Should().Equal("always", "old (with tidb v7.5.6)", "new (with tidb v8.5.7, br v8.5.7)");
    }

    [Fact]
    public void Takes_the_version_of_a_declared_cluster_unless_there_is_a_target()
    {
        SourceFile[] files = [SourceFile.From("a.yaml", Cluster), SourceFile.From("b.sh", "kubectl -n tidb exec basic-pd-0 -- /br log start --pd basic-pd:2379 --task-name=a -s s3://dr/log\n")];

        Versions(files).Should().Equal("v7.5.1");
        Versions(files, Old).Should().Equal("v7.5.6");
    }

    private const string Cluster = """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata:
          name: basic
          namespace: tidb
        spec:
          version: v7.5.1
        """;

    private static IEnumerable<string> Versions(SourceFile[] files, params TargetVersions[] targets)
    {
        var options = LintOptions.Default with { MinSeverity = Severity.Info, Targets = [.. targets] };
        return Linter.Lint(files, RunbookLint.Lowering.NoRelatedFiles.Instance, options, default).Findings
            .Where(finding => finding.Rule.Id == "RBL9001").Select(finding => finding.Message.Split(" on ")[1].Split(' ')[0]).Distinct();
    }
}
