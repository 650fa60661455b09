using CsCheck;

namespace RunbookLint.Plan.Tests.History;

public class HistoryInvariantTests
{
    private static readonly Gen<string> Operations = OneOf(
        "start-log-backup task=pitr", "stop-log-backup task=pitr", "pause-log-backup", "resume-log-backup", "query-log-backup decides=true",
        "physical-import backend=local", "snapshot-backup", "start-log-backup cluster=tidb/a", "physical-import cluster=tidb/a", "stop-log-backup cluster=?");

    private static readonly Gen<string> Regions = OneOf(
        "sequence", "unordered", "choice", "repeat", "repeat schedule=@daily", "sequence document=a.sh", "sequence document=b.sh");

    private static readonly Gen<RunbookPlan> Plans =
        Gen.Select(Gen.Int[0, 4], Gen.Frequency((3, Operations), (1, Regions))).List[1, 14]
            .Select(lines => PlanReader.Read(string.Join("\n", Nest(lines))));

    [Fact]
    public void Has_evidence_exactly_for_what_surely_exists() => Plans.Sample(plan =>
    {
        foreach (var operation in plan.Operations)
        {
            var state = plan.History.LogBackupAt(operation);
            (state.Evidence is not null).Should().Be(state.Exists == Certainty.Yes);
            if (state.Evidence is { } evidence)
                plan.Order(evidence, operation).Should().BeOneOf(PlanOrder.Before, PlanOrder.Overlaps);
        }
    });

    [Fact]
    public void Has_a_stop_only_where_nothing_exists() => Plans.Sample(plan =>
        plan.Operations.Select(plan.History.LogBackupAt).Should().NotContain(state => state.Stop != null && state.Exists != Certainty.No));

    [Fact]
    public void Lets_no_snapshot_follow_that_is_exclusive() => Plans.Sample(plan =>
    {
        foreach (var operation in plan.Operations)
            plan.History.SnapshotsAfter(operation).Should().NotContain(following => plan.Order(operation, following.Backup) == PlanOrder.Exclusive);
    });

    private static Gen<string> OneOf(params string[] lines) => Gen.Int[0, lines.Length - 1].Select(index => lines[index]);

    /// <summary>A line is at most one level below a region, and no level below an operation.</summary>
    private static IEnumerable<string> Nest(IEnumerable<(int Depth, string Text)> lines)
    {
        var deepest = 0;

        foreach (var (wanted, text) in lines)
        {
            var depth = Math.Min(wanted, deepest);
            deepest = OperationCatalog.Verbs.Contains(text.Split(' ')[0]) ? depth : depth + 1;
            yield return new string(' ', 2 * depth) + text;
        }
    }
}
