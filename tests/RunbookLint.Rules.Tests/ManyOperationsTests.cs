using RunbookLint.Plan;

namespace RunbookLint.Rules.Tests;

/// <summary>Plans with thousands of operations on one cluster. A rule that compares all restores with all imports and all snapshots would never come to its end.</summary>
public class ManyOperationsTests
{
    private static readonly string[] Steps =
    [
        "start-log-backup cluster=tidb/a storage=s3://dr/log task=pitr", "snapshot-backup cluster=tidb/a storage=s3://dr/full", "physical-import cluster=tidb/a backend=local",
        "point-restore cluster=tidb/a storage=s3://dr/log full-backup-storage=s3://dr/full", "pause-log-backup cluster=tidb/a", "resume-log-backup cluster=tidb/a",
        "truncate-log-backup storage=s3://dr/log until=2024-05-01",
    ];

    [Fact]
    public void Are_checked_in_a_thousand_documents() => FindAll(string.Join("\n", Enumerable.Range(0, 1_000).SelectMany(number =>
        Steps.Select(step => "    " + step).Prepend($"  sequence document=page-{number}.md")).Prepend("unordered"))).Should().NotBeEmpty();

    [Fact]
    public void Are_checked_in_one_script() =>
        FindAll(string.Join("\n", Enumerable.Range(0, 300).SelectMany(_ => Steps))).Should().NotBeEmpty();

    private static IEnumerable<Finding> FindAll(string notation)
    {
        var plan = PlanReader.Read(notation);
        return RuleCatalog.All.SelectMany(rule => rule.Check(plan, new RuleContext()));
    }
}
