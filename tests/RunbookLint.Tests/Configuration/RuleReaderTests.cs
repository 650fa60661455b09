using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class RuleReaderTests
{
    private const string Restore = "br restore point --pd 10.0.0.1:2379 -s s3://b/log --start-ts '2026-03-01 00:00:00+0000' --restored-ts '2026-03-09 00:00:00+0000'\n";

    [Theory]
    [InlineData("", "error RBL1001")]
    [InlineData("rules: { RBL1001: { max: 10d } }", "warning RBL1002")]
    [InlineData("rules: { log-range-too-long: { max: 1w3d }, RBL1002: { recommended: 200h } }", "")]
    [InlineData("rules: { RBL1001: { max: 240h, severity: error }, log-range-above-recommended: info }", "info RBL1002")]
    [InlineData("rules: { rbl1001: warning }", "warning RBL1001")]
    [InlineData("rules: { RBL1001: off }", "")]
    public void Moves_limits_and_severities(string configuration, string expected) =>
        Lint(configuration, RuleSelection.Everything).Should().Equal(expected.Length == 0 ? [] : [expected]);

    [Fact]
    public void Gives_way_to_the_command_line() =>
        Lint("rules: { RBL1001: off }", RuleSelection.Create(RuleCatalog.Descriptors, [], [], [], ["RBL1001=warning"])).Should().Equal("warning RBL1001");

    [Theory]
    [InlineData("rules: [RBL1001]", "[RBL1001]", "'rules' must map ids or names of rules to severities or limits")]
    [InlineData("rules: { RBL9999: off }", "RBL9999", "there is no rule 'RBL9999'")]
    [InlineData("rules: { log-range-to-long: off }", "log-range-to-long", "there is no rule 'log-range-to-long'; did you mean 'log-range-too-long'?")]
    [InlineData("rules: { RBL1001: fatal }", "fatal", "'severity' must be one of off, info, warning, error")]
    [InlineData("rules: { RBL1001: { maxx: 7d } }", "maxx", "RBL1001 has no option 'maxx'; did you mean 'max'?")]
    [InlineData("rules: { RBL3001: { window: 7d } }", "window", "RBL3001 has no option 'window'; it has severity")]
    [InlineData("rules: { RBL1001: { max: a week } }", "a week", "'max' must be a duration such as 7d or 36h")]
    [InlineData("rules: { RBL1003: { minimum: lots } }", "lots", "'minimum' must be a size such as 16GB or 16Gi")]
    public void Says_what_it_does_not_understand_at_its_place(string source, string place, string message)
    {
        var problem = Read(source).Problems.Should().ContainSingle().Subject;

        (problem.Rule.Id, problem.Span.Text).Should().Be(("RBL0006", place));
        problem.Message.Should().StartWith(message);
    }

    [Fact]
    public void Reads_every_default_as_it_writes_it() =>
        RuleCatalog.Descriptors.SelectMany(rule => rule.Options).Should().AllSatisfy(option =>
            RuleOptions.Default.With(option, option.DefaultText).Should().NotBeNull());

    private static ConfigurationFile Read(string source) => ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", source));

    private static IEnumerable<string> Lint(string configuration, RuleSelection selection)
    {
        var options = LintOptions.Default with { Configurations = [Read(configuration)], Selection = selection, MinSeverity = Severity.Info };
        return Linter.Lint([SourceFile.From("restore.sh", Restore)], NoRelatedFiles.Instance, options, default)
            .Findings.Select(finding => $"{SeverityNames.Of(finding.Severity)} {finding.Rule.Id}");
    }
}
