namespace RunbookLint.Rules.Tests;

public class RulePagesTests
{
    public static TheoryData<string> Ids { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> RuleIds { get; } = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_with_the_title_of_the_rule(string id) =>
        RulePages.Get(id).Should().StartWith($"# {id}: {RuleCatalog.Find(id)!.Name}\n");

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Has_the_sections_of_every_page(string id) =>
        RulePages.Get(id)!.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Should().Equal(["## Flagged", "## Accepted", "## Versions", "## See also", .. RuleCatalog.Find(id)!.Options.Take(1).Select(_ => "## Options")]);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Names_the_file_of_every_fence(string id) =>
        FencesOf(RulePages.Get(id)!).Should().AllSatisfy(fence => fence.Split(' ').Should().HaveCount(2));

    [Fact]
    public void Has_no_page_for_what_is_no_rule() => RulePages.Get("RBL9999").Should().BeNull();

    /// <summary>The info strings of the fences that stand in no other.</summary>
    private static IEnumerable<string> FencesOf(string page)
    {
        var open = "";

        foreach (var line in page.Split('\n').Where(line => line.StartsWith("```", StringComparison.Ordinal)))
        {
            var ticks = line[..(line.LastIndexOf('`') + 1)];
            if (open.Length == 0)
                yield return line[ticks.Length..];

            open = open.Length == 0 ? ticks : open == ticks ? "" : open;
        }
    }
}
