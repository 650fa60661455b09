using System.Collections.Immutable;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Tests.Linting;

public class WorkspacePlanTests
{
    [Fact]
    public void A_file_that_another_one_contains_stands_in_the_plan_once() =>
        DocumentsOf(Document("run.sh", uses: ["lib.sh"]), Document("lib.sh")).Should().Equal("run.sh");

    [Fact]
    public void A_file_that_is_contained_through_others_stands_in_the_plan_once() =>
        DocumentsOf(Document("a.sh"), Document("b.sh", uses: ["a.sh"]), Document("run.sh", uses: ["a.sh", "b.sh"])).Should().Equal("run.sh");

    [Fact]
    public void Of_files_that_contain_one_another_the_first_stands_for_all() =>
        DocumentsOf(Document("a.sh", uses: ["b.sh"]), Document("b.sh", uses: ["a.sh"])).Should().Equal("a.sh");

    [Fact]
    public void A_file_without_a_plan_takes_nothing_away() =>
        DocumentsOf(Document("a.sh"), new LoweredDocument(SourceFile.From("index.sh", ""), Region.Sequence(SourceFile.From("index.sh", "").Locate(default), []), [], ["a.sh"]))
            .Should().Equal("a.sh");

    private static IEnumerable<string?> DocumentsOf(params LoweredDocument[] documents)
    {
        var plan = WorkspacePlan.Of(documents);
        return plan.Operations.Select(plan.DocumentOf);
    }

    private static LoweredDocument Document(string path, params ImmutableArray<string> uses)
    {
        var file = SourceFile.From(path, "start-log-backup");
        return new(file, PlanReader.Read(file).Root with { Document = path }, [], uses);
    }
}
