using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Selection;

public class RuleSelectionTests
{
    private static readonly ImmutableArray<RuleDescriptor> Catalog =
    [
        EngineRules.UnreadableFile,
        new("RBL1001", "log-range-too-long", RuleCategory.PointRestore, Severity.Error, "x"),
        new("RBL1002", "log-range-above-recommended", RuleCategory.PointRestore, Severity.Warning, "x"),
        new("RBL3001", "physical-import-under-log-backup", RuleCategory.Import, Severity.Error, "x"),
    ];

    [Theory]
    [InlineData("", "", "", "RBL0001 RBL1001 RBL1002 RBL3001")]
    [InlineData("RBL1001", "", "", "RBL0001 RBL1001")]
    [InlineData("log-range-too-long", "", "", "RBL0001 RBL1001")]
    [InlineData("RBL10", "", "", "RBL0001 RBL1001 RBL1002")]
    [InlineData("point-restore", "", "", "RBL0001 RBL1001 RBL1002")]
    [InlineData("import,rbl1002", "", "", "RBL0001 RBL1002 RBL3001")]
    [InlineData("import", "RBL1002", "", "RBL0001 RBL1002 RBL3001")]
    [InlineData("", "", "RBL1", "RBL0001 RBL3001")]
    [InlineData("point-restore", "", "RBL1001", "RBL0001 RBL1002")]
    [InlineData("all", "", "engine", "RBL1001 RBL1002 RBL3001")]
    public void Selects_by_id_name_category_and_prefix(string select, string extend, string ignore, string expected)
    {
        var selection = RuleSelection.Create(Catalog, Words(select), Words(extend), Words(ignore), []);

        string.Join(' ', Catalog.Where(selection.Includes).Select(rule => rule.Id)).Should().Be(expected);
    }

    [Theory]
    [InlineData("RBL1011", "there is no rule 'RBL1011'; did you mean 'RBL1001'?")]
    [InlineData("log-range-to-long", "there is no rule 'log-range-to-long'; did you mean 'log-range-too-long'?")]
    [InlineData("imports", "there is no rule 'imports'; did you mean 'import'?")]
    [InlineData("zzz", "there is no rule 'zzz'; 'runbooklint rules' lists them")]
    public void Names_the_nearest_for_what_does_not_exist(string selector, string message) =>
        FluentActions.Invoking(() => RuleSelection.Create(Catalog, [selector], [], [], [])).Should().Throw<SelectionException>().WithMessage(message);

    [Fact]
    public void Changes_severities_and_switches_rules_off()
    {
        var selection = RuleSelection.Create(Catalog, [], [], [], ["RBL1001=warning", "import=off"]);

        selection.SeverityOf(Catalog[1]).Should().Be(Severity.Warning);
        selection.SeverityOf(Catalog[2]).Should().Be(Severity.Warning);
        selection.Includes(Catalog[3]).Should().BeFalse();
    }

    [Theory]
    [InlineData("RBL1001", "'RBL1001' sets no severity; write it as RULE=LEVEL, such as RBL3001=warning")]
    [InlineData("RBL1001=fatal", "there is no severity 'fatal'; it is one of off, info, warning, error")]
    public void Refuses_severities_that_do_not_exist(string setting, string message) =>
        FluentActions.Invoking(() => RuleSelection.Create(Catalog, [], [], [], [setting])).Should().Throw<SelectionException>().WithMessage(message);

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
