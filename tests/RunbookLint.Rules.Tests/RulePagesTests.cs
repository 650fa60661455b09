namespace RunbookLint.Rules.Tests;

public class RulePagesTests
{
    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_with_the_title_of_the_rule(string id) =>
        RulePages.Get(id).Should().StartWith($"# {id}: {RuleCatalog.Find(id)!.Name}\n");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_the_sections_of_every_page(string id)
    {
        var headings = RulePages.Get(id)!.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToList();

        headings.Should().Equal(id.StartsWith("RBL0", StringComparison.Ordinal)
            ? ["## See also"]
            : ["## Flagged", "## Accepted", "## Versions", "## See also"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Names_the_file_of_every_fence(string id) =>
        RulePages.Get(id)!.Split('\n').Where((line, _) => line.StartsWith("```", StringComparison.Ordinal) && line.Length > 3)
            .Should().AllSatisfy(fence => fence.Split(' ').Should().HaveCount(2));

    [Fact]
    public void Has_no_page_for_what_is_no_rule() => RulePages.Get("RBL9999").Should().BeNull();
}
