using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Tests.Pages;

/// <summary>The examples of the rule pages are run: what a page calls flagged is flagged, what it calls accepted is clean.</summary>
public class PageExamplesTests
{
    public static TheoryData<string, string, string> Flagged => Examples("Flagged");

    public static TheoryData<string, string, string> Accepted => Examples("Accepted");

    /// <summary>The rules, and what the engine says about suppressions.</summary>
    private static IEnumerable<RuleDescriptor> Shown => RuleCatalog.Descriptors.Where(rule => rule.Category != RuleCategory.Engine || EngineRules.IsAboutSuppressions(rule));

    [Theory]
    [MemberData(nameof(Flagged))]
    public void Flags_what_the_page_says_is_flagged(string id, string path, string content) =>
        Findings(id, "Flagged", path, content).Where(finding => Counts(finding, id)).Select(finding => finding.Rule.Id)
            .Should().NotBeEmpty().And.OnlyContain(found => found == id, "an example shows one mistake; hints of other rules may stand beside it");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepts_what_the_page_says_is_accepted(string id, string path, string content) =>
        Findings(id, "Accepted", path, content).Where(finding => Counts(finding, id)).Select(finding => $"{finding.Rule.Id}: {finding.Message}").Should().BeEmpty($"the page of {id} calls it accepted");

    [Fact]
    public void Every_rule_shows_both_on_its_page()
    {
        foreach (var rule in Shown)
        {
            Fences(rule, "Flagged").Should().NotBeEmpty($"{rule.Id} needs an example that it flags");
            Fences(rule, "Accepted").Should().NotBeEmpty($"{rule.Id} needs an example that it accepts");
        }
    }

    /// <summary>Hints of other rules may stand beside, and the known bugs of a version that an example names for another reason.</summary>
    private static bool Counts(Finding finding, string id) => finding.Rule.Id == id || (finding.Severity > Severity.Info && finding.Rule.Id != "RBL9001");

    private static IEnumerable<Finding> Findings(string id, string section, string path, string content) => Linter.Lint(
        [SourceFile.From(path, content)],
        NoRelatedFiles.Instance,
        LintOptions.Default with { MinSeverity = Severity.Info, IsWholeFolder = EngineRules.IsAboutSuppressions(RuleCatalog.Find(id)!), AsOf = PresentOf(id), Configurations = ConfigurationsOf(id, section) },
        default).Findings;

    /// <summary>What the page sets up for the other examples of a section.</summary>
    private static ImmutableArray<ConfigurationFile> ConfigurationsOf(string id, string section) =>
        [.. Fences(RuleCatalog.Find(id)!, section).Where(IsConfiguration).Select(fence => ConfigurationReader.Read(SourceFile.From(fence.Title!, fence.Text)))];

    private static bool IsConfiguration(MarkdownCode fence) => fence.Title == ".runbooklint.yaml";

    /// <summary>The present that a page says its examples are checked at: <c>`--as-of 2024-05-31`</c>.</summary>
    private static Timestamp? PresentOf(string id)
    {
        const string option = "`--as-of 2";
        var page = RulePages.Get(id)!;
        var start = page.IndexOf(option, StringComparison.Ordinal) + option.Length - 1;
        return start >= option.Length && Timestamp.TryParse(page[start..page.IndexOf('`', start)], out var present) ? present : null;
    }

    private static TheoryData<string, string, string> Examples(string section)
    {
        var examples = new TheoryData<string, string, string>();

        foreach (var rule in Shown)
        {
            foreach (var fence in Fences(rule, section).Where(fence => !IsConfiguration(fence)))
                examples.Add(rule.Id, fence.Title ?? $"{rule.Id}: a fence without a file name", fence.Text);
        }

        return examples;
    }

    private static IEnumerable<MarkdownCode> Fences(RuleDescriptor rule, string section) =>
        MarkdownParser.Parse(RulePages.Get(rule.Id)!).Blocks
            .SkipWhile(block => block is not MarkdownHeading heading || heading.Text != section).Skip(1)
            .TakeWhile(block => block is not MarkdownHeading)
            .OfType<MarkdownCode>();
}
