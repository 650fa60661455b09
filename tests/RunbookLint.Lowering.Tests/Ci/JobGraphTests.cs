using CsCheck;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Ci;

public class JobGraphTests
{
    private static readonly SourceSpan Nowhere = SourceFile.From("", "").Locate(default);

    [Theory]
    [InlineData("a b c", "", "unordered[a b c]")]
    [InlineData("a b c", "a<b b<c", "sequence[a b c]")]
    [InlineData("c b a", "a<b b<c", "sequence[a b c]")]
    [InlineData("a b c d", "a<b a<c b<d c<d", "sequence[a unordered[b c] d]")]
    [InlineData("a b c d", "a<c b<d", "unordered[sequence[a c] sequence[b d]]")]
    [InlineData("a b", "a<b b<a", "unordered[a b]")]
    [InlineData("a b", "a<a", "unordered[a b]")]
    [InlineData("a", "missing<a", "a")]
    [InlineData("a b c d", "a<c b<c b<d", "unordered[sequence[b unordered[c d]] a]")]
    public void Orders_jobs_by_what_they_wait_for(string jobs, string edges, string expected) => Show(Arrange(jobs, edges)).Should().Be(expected);

    [Fact]
    public void Never_claims_an_order_that_is_not_there() =>
        Gen.Bool.Array[36].Sample(edges =>
        {
            var names = "abcdefghi".Select(name => name.ToString()).ToArray();
            var before = new bool[9, 9];
            var text = new List<string>();
            var next = 0;
            for (var a = 0; a < 9; a++)
            {
                for (var b = a + 1; b < 9; b++)
                {
                    if (edges[next++])
                    {
                        before[a, b] = true;
                        text.Add($"{names[a]}<{names[b]}");
                    }
                }
            }

            for (var m = 0; m < 9; m++)
                for (var a = 0; a < 9; a++)
                    for (var b = 0; b < 9; b++)
                        before[a, b] |= before[a, m] && before[m, b];

            var plan = new RunbookPlan(Region.Sequence(Nowhere, Arrange(string.Join(" ", names), string.Join(" ", text))));
            plan.Operations.Length.Should().Be(9);
            foreach (var first in plan.Operations)
            {
                foreach (var second in plan.Operations.Where(second => plan.Order(first, second) == PlanOrder.Before))
                    before[IndexOf(first), IndexOf(second)].Should().BeTrue();
            }
        });

    private static int IndexOf(Operation operation) => operation.Settings["task"].Value![0] - 'a';

    private static IEnumerable<PlanNode> Arrange(string jobs, string edges) => JobGraph.Arrange(Nowhere,
    [
        .. jobs.Split(' ').Select(job => new PlannedJob(job,
            [Job(job)],
            [.. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(edge => edge.EndsWith("<" + job)).Select(edge => edge.Split('<')[0])])),
    ]);

    private static Operation Job(string name) =>
        new StopLogBackup(new(Nowhere, SettingList.Empty(Nowhere).With("task", Setting<string>.Known(name, Nowhere))));

    private static string Show(IEnumerable<PlanNode> nodes) => string.Join(" ", nodes.Select(node => node switch
    {
        Region region => $"{region.Kind.ToString().ToLowerInvariant()}[{Show(region.Children)}]",
        Operation operation => operation.Settings["task"].Value,
        _ => "",
    }));
}
