using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests;

public class RuleCatalogTests
{
    [Fact]
    public void Holds_every_rule_of_the_assembly() =>
        RuleCatalog.All.Select(rule => rule.GetType())
            .Should().BeEquivalentTo(typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract));

    [Fact]
    public void Is_sorted_by_id() =>
        RuleCatalog.Descriptors.Select(rule => rule.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();

    [Fact]
    public void Has_unique_names() => RuleCatalog.Descriptors.Select(rule => rule.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Names_rules_by_the_mistake_as_their_types_are_named() =>
        RuleCatalog.All.Should().AllSatisfy(rule => RulePages.FileNameOf(rule.Descriptor).Should().Be(rule.GetType().Name + ".md"));

    [Fact]
    public void Puts_rules_into_the_folder_of_their_category() =>
        RuleCatalog.All.Should().AllSatisfy(rule => rule.GetType().Namespace.Should().EndWith("." + rule.Descriptor.Category));

    [Fact]
    public void Says_what_happens_without_a_full_stop() =>
        RuleCatalog.Descriptors.Should().AllSatisfy(rule => rule.Summary.Should().MatchRegex("^[A-Z].*[^.]$"));

    [Theory]
    [InlineData("RBL3001")]
    [InlineData("rbl3001")]
    [InlineData("physical-import-under-log-backup")]
    [InlineData("Physical-Import-Under-Log-Backup")]
    public void Finds_a_rule_by_id_and_name(string given) =>
        RuleCatalog.Find(given).Should().Be(new PhysicalImportUnderLogBackup().Descriptor);

    [Fact]
    public void Finds_the_findings_of_the_engine() => RuleCatalog.Find("syntax-error").Should().Be(EngineRules.SyntaxError);

    [Fact]
    public void Finds_nothing_under_another_name() => RuleCatalog.Find("RBL9999").Should().BeNull();
}
