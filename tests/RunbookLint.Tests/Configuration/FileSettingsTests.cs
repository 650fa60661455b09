using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class FileSettingsTests
{
    private const string Restore = "br restore point --pd 10.0.0.1:2379 -s s3://b/log --start-ts '2026-03-01 00:00:00+0000' --restored-ts '2026-03-09 00:00:00+0000'\n";

    private static readonly LintOptions Everything = LintOptions.Default with { MinSeverity = Severity.Info };

    [Fact]
    public void Come_from_the_nearest_configuration()
    {
        var report = Lint(Everything, [("a/restore.sh", Restore), ("b/restore.sh", Restore), ("b/c/restore.sh", Restore)],
            (".runbooklint.yaml", "rules: { RBL1001: warning }"), ("b/.runbooklint.yaml", "rules: { RBL1001: off }"), ("b/c/.runbooklint.yaml", "rules: { RBL1001: { max: 10d } }"));

        Findings(report).Should().Equal("a/restore.sh warning RBL1001", "b/c/restore.sh warning RBL1002");
    }

    [Theory]
    [InlineData("profile: minimal", "")]
    [InlineData("profile: minimal\nminSeverity: warning", "restore.sh warning RBL1001")]
    [InlineData("minSeverity: error", "")]
    [InlineData("minSeverity: error\nfailOn: warning", "restore.sh warning RBL1001")]
    [InlineData("select: [RBL4]", "")]
    [InlineData("select: [RBL4]\nextendSelect: log-range-too-long", "restore.sh warning RBL1001")]
    [InlineData("ignore: point-restore", "")]
    [InlineData("exclude: '*.sh'", "")]
    public void Follow_the_configuration(string configuration, string expected) =>
        Findings(Lint(LintOptions.Default, [("restore.sh", Restore)], (".runbooklint.yaml", "rules: { RBL1001: warning }\n" + configuration)))
            .Should().Equal(configuration.StartsWith("exclude", StringComparison.Ordinal) ? ["restore.sh warning RBL1001"] : expected.Length == 0 ? [] : [expected], "a file that is handed over is linted");

    [Theory]
    [InlineData("RBL1001", "")]
    [InlineData("point-restore", "off")]
    public void Give_way_to_what_the_command_line_names(string select, string expected)
    {
        var options = Everything with { Selection = RuleSelection.Create(RuleCatalog.Descriptors, [select], [], [], []) };

        Findings(Lint(options, [("restore.sh", Restore)], (".runbooklint.yaml", "rules: { RBL1001: off }\nignore: RBL1002"))).Any().Should().Be(expected.Length == 0);
    }

    [Theory]
    [InlineData("paths: ['*.sh'], rules: [RBL1001], severity: off", null, "", "RBL1001 known")]
    [InlineData("paths: [ops/**], rules: [RBL1001], severity: off", null, "restore.sh error RBL1001", "")]
    [InlineData("rules: [log-range-too-long], severity: info", null, "restore.sh info RBL1001", "")]
    [InlineData("rules: [RBL10], severity: off, until: 2026-03-31", "2026-03-31", "", "RBL1001 known")]
    [InlineData("rules: [RBL10], severity: off, until: 2026-03-31", "2026-04-01", ".runbooklint.yaml warning RBL0005,restore.sh error RBL1001", "")]
    public void Are_overridden_with_a_reason(string entry, string? today, string expected, string hidden)
    {
        var options = Everything with { Today = today is null ? null : DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };
        var report = Lint(options, [("restore.sh", Restore)], (".runbooklint.yaml", $"overrides: [{{ {entry}, reason: known }}]"));

        string.Join(",", Findings(report)).Should().Be(expected);
        string.Join(",", report.Suppressed.Select(suppressed => $"{suppressed.Finding.Rule.Id} {suppressed.Justification}")).Should().Be(hidden);
        report.Suppressed.Where(suppressed => (suppressed.Kind, suppressed.Place!.Value.File.Path) != (SuppressionKind.Configuration, ".runbooklint.yaml")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Job/one", "two")]
    [InlineData("job/ops/one", "two")]
    [InlineData("Job/dev/one", "one,two")]
    [InlineData("CronJob/one", "one,two")]
    public void Are_overridden_for_a_resource(string resource, string expected)
    {
        var report = Lint(Everything with { Selection = RuleSelection.Create(RuleCatalog.Descriptors, ["RBL1001"], [], [], []) },
            [("jobs.yaml", Job("one") + "---\n" + Job("two"))], (".runbooklint.yaml", $"overrides: [{{ resource: {resource}, rules: [RBL1001], severity: off, reason: known }}]"));
        var second = Job("one").Split('\n').Length;

        string.Join(",", report.Findings.Select(finding => finding.Span.Start.Line < second ? "one" : "two")).Should().Be(expected);
    }

    [Fact]
    public void Keep_rules_from_being_suppressed()
    {
        var report = Lint(Everything, [("restore.sh", "# runbooklint: ignore[RBL1001] on purpose\n" + Restore)], (".runbooklint.yaml", "suppressible: { RBL1001: false }"));

        Findings(report).Should().Equal("restore.sh warning RBL0003", "restore.sh error RBL1001");
    }

    [Theory]
    [InlineData("warning", "failOn: warning", true)]
    [InlineData("warning", "", false)]
    [InlineData("error", "failOn: never", false)]
    [InlineData("warning", "maxWarnings: 0", true)]
    [InlineData("warning", "maxWarnings: 1", false)]
    [InlineData("warning", "profile: strict", true)]
    public void Say_when_a_run_fails(string severity, string configuration, bool expected) =>
        Lint(LintOptions.Default, [("restore.sh", Restore)], (".runbooklint.yaml", $"rules: {{ RBL1001: {severity} }}\n{configuration}\n")).HasFailed.Should().Be(expected);

    [Fact]
    public void Of_hundreds_of_configurations_do_not_run_the_rules_hundreds_of_times()
    {
        var configurations = Enumerable.Range(1, 100).Select(index => ($"{index}/.runbooklint.yaml", $"rules: {{ RBL1001: {{ max: {index}d }} }}")).ToArray();

        var report = Lint(Everything, [.. Enumerable.Range(1, 100).Select(index => ($"{index}/restore.sh", Restore))], configurations);

        report.Findings.Count(finding => finding.Rule == EngineRules.BadConfiguration).Should().Be(84);
    }

    private static string Job(string name) =>
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{ name: {name}, namespace: ops }}\nspec: {{ template: {{ spec: {{ containers: [ {{ name: br, image: pingcap/br:v8.5.0, command: [sh, -c, \"{Restore.Trim()}\"] }} ] }} }} }}\n";

    private static IEnumerable<string> Findings(LintReport report) =>
        report.Findings.Select(finding => $"{finding.Span.File.Path} {SeverityNames.Of(finding.Severity)} {finding.Rule.Id}");

    private static LintReport Lint(LintOptions options, (string Path, string Text)[] files, params (string Path, string Text)[] configurations) => Linter.Lint(
        [.. files.Select(file => SourceFile.From(file.Path, file.Text))],
        NoRelatedFiles.Instance,
        options with { Configurations = [.. configurations.Select(configuration => ConfigurationReader.Read(SourceFile.From(configuration.Path, configuration.Text)))] },
        default);
}
