using RunbookLint.Baselines;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Tests.Reporting;

namespace RunbookLint.Tests.Baselines;

public class BaselineTests
{
    private const string Start = "⟦br log start⟧ --pd a:2379\n";
    private const string Stop = "⟦br log stop⟧ --pd a:2379\n";

    [Fact]
    public void Of_a_report_leaves_nothing_to_show()
    {
        var report = Report.Of(Find("a.sh", Start), Find("b.sh", Stop));
        var result = Apply(Of(report), report);

        result.Report.Findings.Should().BeEmpty();
        result.Report.Suppressed.Should().HaveCount(2).And.OnlyContain(suppressed => suppressed.Kind == SuppressionKind.Baseline && suppressed.Justification == "known");
        result.Stale.Should().BeEmpty();
    }

    [Fact]
    public void Lets_a_new_mistake_show_alone()
    {
        var result = Apply(Of(Report.Of(Find("a.sh", Start))), Report.Of(Find("a.sh", "# moved\n" + Start), Find("b.sh", Stop)));

        result.Report.Findings.Single().Span.File.Path.Should().Be("b.sh");
    }

    [Fact]
    public void Knows_the_findings_of_a_renamed_file()
    {
        var result = Apply(Of(Report.Of(Find("old.sh", Start))), Report.Of(Find("new.sh", Start)));

        result.Report.Findings.Should().BeEmpty();
        result.Stale.Should().BeEmpty();
    }

    [Fact]
    public void Takes_a_copy_of_an_old_mistake_for_a_new_one()
    {
        var result = Apply(Of(Report.Of(Find("b.sh", Start))), Report.Of(Find("a.sh", Start), Find("b.sh", Start)));

        result.Report.Findings.Single().Span.File.Path.Should().Be("a.sh");
    }

    [Fact]
    public void Takes_a_copy_for_new_even_when_the_file_of_the_old_one_was_not_looked_at()
    {
        var baseline = Of(Report.Of(Find("b.sh", Start)));
        var result = Apply(baseline, Report.Of(Find("a.sh", Start)), new() { IsElsewhere = path => path == "b.sh" });

        result.Report.Findings.Should().ContainSingle();
    }

    [Fact]
    public void Names_what_is_mended()
    {
        var result = Apply(Of(Report.Of(Find("a.sh", Start), Find("a.sh", Start), Find("b.sh", Stop))), Report.Of(Find("a.sh", Start)));

        result.Stale.Select(entry => (entry.Path, entry.Count)).Should().Equal(("a.sh", 1), ("b.sh", 1));
        result.Known.Select(entry => (entry.Path, entry.Count)).Should().Equal(("a.sh", 1));
    }

    [Theory]
    [InlineData(SuppressionKind.InSource)]
    [InlineData(SuppressionKind.Configuration)]
    public void Keeps_what_is_only_hidden_by_somebody_else(SuppressionKind kind)
    {
        var hidden = Find("a.sh", Start);
        var report = Report.Of() with { Suppressed = [new(hidden, kind, "drill")] };

        Apply(Of(Report.Of(hidden)), report).Stale.Should().BeEmpty();
        Apply(Of(Report.Of(hidden, hidden, Find("a.sh", Stop))), report).Stale.Select(entry => entry.Count).Should().Equal(1, 1);
    }

    [Fact]
    public void Takes_nothing_for_mended_that_was_not_looked_for()
    {
        var baseline = Of(Report.Of(Find("a.sh", Start)));
        var nothing = Report.Of();

        Apply(baseline, nothing).Stale.Should().ContainSingle();
        Apply(baseline, nothing with { Rules = [] }).Stale.Should().BeEmpty("the rule did not run");
        Apply(baseline, nothing, new()).Stale.Should().BeEmpty("only some files were looked at");
        Apply(baseline, nothing, BaselineScope.Everything with { IsElsewhere = _ => true }).Stale.Should().BeEmpty("the file is ignored now");
        Apply(baseline, nothing with { InternalErrors = [new("a.sh", "RBL3001", "x")] }).Stale.Should().BeEmpty("the run failed");
        Apply(baseline, Report.Of(Engine(EngineRules.SyntaxError, "a.sh"))).Stale.Should().BeEmpty("the file could not be parsed");
    }

    [Fact]
    public void Knows_what_could_never_be_parsed_and_the_run_is_complete_then()
    {
        var report = Report.Of(Engine(EngineRules.SyntaxError, "a.sh")) with { IsIncomplete = true };
        var result = Apply(Of(report), report);

        result.Report.Findings.Should().BeEmpty();
        result.Report.IsIncomplete.Should().BeFalse();
    }

    [Fact]
    public void Never_hides_what_keeps_a_run_from_working()
    {
        var report = Report.Of(Engine(EngineRules.UnreadableFile, "a.sh"), Engine(EngineRules.BadConfiguration, ".runbooklint.yaml")) with { IsIncomplete = true };
        var result = Apply(Of(report), report);

        Of(report).Entries.Should().BeEmpty();
        result.Report.Findings.Should().HaveCount(2);
        result.Report.IsIncomplete.Should().BeTrue();
    }

    private static Baseline Of(LintReport report) => Baseline.Of(report, BaselineScope.Everything);

    private static BaselineResult Apply(Baseline baseline, LintReport report, BaselineScope? scope = null) =>
        baseline.Apply(report, scope ?? BaselineScope.Everything, "known");

    private static Finding Find(string path, string text) => Report.Finding(path, text, "m");

    private static Finding Engine(RuleDescriptor rule, string path) => Find(path, "⟦if⟧ then\n") with { Rule = rule };
}
