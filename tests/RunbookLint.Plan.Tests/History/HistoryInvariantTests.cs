using CsCheck;

namespace RunbookLint.Plan.Tests.History;

public class HistoryInvariantTests
{
    private static readonly Gen<string> Operation = Gen.OneOfConst(
        "start-log-backup task=pitr", "stop-log-backup task=pitr", "pause-log-backup", "resume-log-backup", "query-log-backup decides=true",
        "physical-import backend=local", "snapshot-backup", "start-log-backup cluster=tidb/a", "physical-import cluster=tidb/a", "stop-log-backup cluster=?");

    private static readonly Gen<string> Region = Gen.OneOfConst("sequence", "unordered", "choice", "repeat", "repeat schedule=@daily", "sequence document=a.sh", "sequence document=b.sh");

    private static readonly Gen<string> Line = Gen.Select(Gen.Int[0, 4], Gen.Frequency((3, Operation), (1, Region)), (depth, text) => new string(' ', 2 * depth) + text);

    private static readonly Gen<RunbookPlan> Plan = Line.List[1, 14].Select(lines => PlanReader.Read(string.Join("\n", Indent(lines))));

    [Fact]
    public void Has_evidence_exactly_for_what_surely_exists() => Plan.Sample(plan =>
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
    public void Has_a_stop_only_where_nothing_exists() => Plan.Sample(plan =>
        plan.Operations.Select(plan.History.LogBackupAt).Where(state => state.Stop is not null).Should().OnlyContain(state => state.Exists == Certainty.No));

    [Fact]
    public void Is_not_changed_by_what_comes_behind_all_else() => Gen.Select(Line.List[1, 10], Operation).Sample((lines, last) =>
    {
        var notation = "sequence\n" + string.Join("\n", Indent(lines).Select(line => "  " + line));
        var plan = PlanReader.Read(notation);
        var longer = PlanReader.Read(notation + "\n" + last);

        plan.Operations.Where((operation, index) => plan.AreTogether(operation, plan.Operations[0]) && !plan.Operations.Any(other => plan.DocumentOf(other) is not null))
            .Should().AllSatisfy(operation => longer.History.LogBackupAt(longer.Operations[plan.Operations.IndexOf(operation)]).Exists
                .Should().Be(plan.History.LogBackupAt(operation).Exists));
    });

    /// <summary>A line may be at most one level below a region, and no level below an operation.</summary>
    private static IEnumerable<string> Indent(IEnumerable<string> lines)
    {
        var deepest = 0;

        foreach (var line in lines)
        {
            var text = line.TrimStart();
            var depth = Math.Min((line.Length - text.Length) / 2, deepest);
            deepest = text.Contains('-') && !text.StartsWith("repeat", StringComparison.Ordinal) ? depth : depth + 1;
            yield return new string(' ', 2 * depth) + text;
        }
    }
}
