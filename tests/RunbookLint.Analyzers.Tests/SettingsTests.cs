using Microsoft.CodeAnalysis;
using RunbookLint.Baselines;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Analyzers.Tests;

/// <summary>Whatever decides about findings on the command line decides in the build, and the compiler's own options beside it.</summary>
public class SettingsTests
{
    private static readonly string Plain = Texts.Plain(Texts.RefusedRestore);

    [Fact]
    public async Task Findings_are_as_severe_as_their_rule()
    {
        var found = await Build.Of(("restore.sh", Texts.RefusedRestore)).RunAsync();
        found.Should().ContainSingle().Which.Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("info", DiagnosticSeverity.Info)]
    public async Task The_configuration_says_how_severe_a_rule_is(string level, DiagnosticSeverity expected)
    {
        var found = await Build.Of(("restore.sh", Texts.RefusedRestore), (".runbooklint.yaml", $"rules:\n  RBL1010: {level}\n")).VerifyAsync();
        found[0].Severity.Should().Be(expected);
    }

    [Fact]
    public Task The_nearest_configuration_counts() => Build.Of(
        ("/repo/.runbooklint.yaml", "rules:\n  RBL1010: off\n"),
        ("ops/.config/runbooklint.yaml", "rules:\n  RBL1010: error\n"),
        ("ops/restore.sh", Texts.RefusedRestore),
        ("restore.sh", Plain)).VerifyAsync();

    [Fact]
    public Task The_configuration_keeps_files_out() => Build.Of(("old/restore.sh", Plain), ("new/restore.sh", Texts.RefusedRestore), (".runbooklint.yaml", "exclude: [old/**]\n")).VerifyAsync();

    [Fact]
    public Task The_configuration_decides_about_single_files() => Build.Of(
        ("old/restore.sh", Plain),
        ("restore.sh", Texts.RefusedRestore),
        (".runbooklint.yaml", "overrides:\n  - paths: [old/**]\n    rules: [RBL1010]\n    severity: off\n    reason: kept for the record\n")).VerifyAsync();

    [Fact]
    public Task A_configuration_may_extend_another_file_of_the_build() => Build.Of(
        ("restore.sh", Plain),
        ("shared/base.yaml", "rules:\n  RBL1010: off\n"),
        (".runbooklint.yaml", "extends: [shared/base.yaml]\n")).VerifyAsync();

    [Fact]
    public Task What_is_wrong_with_the_configuration_is_shown_in_it() => Build.Of((".runbooklint.yaml", "{|RBL0006:ruls|}: {}\n"), ("notes.md", "nothing")).VerifyAsync();

    [Fact]
    public Task A_comment_silences_a_finding() => Build.Of(("restore.sh", "# runbooklint: ignore[RBL1010] BR refuses it, and that is what we test\n" + Plain)).VerifyAsync();

    [Fact]
    public Task A_comment_that_silences_nothing_is_told() => Build.Of(("restore.sh", "# runbooklint: ignore[{|RBL0004:RBL3001|}]\nbr backup full --pd 10.0.0.1:2379 --storage s3://b/full\n")).VerifyAsync();

    [Fact]
    public async Task An_editorconfig_gives_severities_by_path()
    {
        var found = await Build.Of(
            ("/repo/app/.editorconfig", "root = true\n[*.sh]\ndotnet_diagnostic.RBL1010.severity = suggestion\n[quiet/*]\ndotnet_diagnostic.RBL1010.severity = none\n"),
            ("restore.sh", Texts.RefusedRestore),
            ("quiet/restore.sh", Plain)).VerifyAsync();

        found[0].Severity.Should().Be(DiagnosticSeverity.Info);
    }

    [Fact]
    public async Task Options_of_the_compiler_win()
    {
        var build = Build.Of(("restore.sh", Texts.RefusedRestore), (".runbooklint.yaml", "rules:\n  RBL1010: info\n"));
        (await build.With("RBL1010", ReportDiagnostic.Error).VerifyAsync())[0].Severity.Should().Be(DiagnosticSeverity.Error);
        (await build.With("RBL1010", ReportDiagnostic.Suppress).RunAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_project_can_switch_it_off()
    {
        var found = await Build.Of(("restore.sh", Plain)).With("build_property.RunbookLintEnabled", "false").RunAsync();
        found.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/repo/app/.runbooklint-baseline.json")]
    [InlineData("/repo/.runbooklint-baseline.json")]
    public Task A_baseline_hides_what_it_knows(string path) => Build.Of(("old.sh", Plain), (path, BaselineOf(path == $"{Build.Root}/.runbooklint-baseline.json" ? "old.sh" : "app/old.sh"))).VerifyAsync();

    [Fact]
    public Task A_copy_of_an_old_mistake_is_a_new_one() => Build.Of(("old.sh", Plain), ("zopy.sh", Texts.RefusedRestore), (".runbooklint-baseline.json", BaselineOf("old.sh"))).VerifyAsync();

    [Fact]
    public Task A_baseline_that_cannot_be_read_is_told() => Build.Of(("restore.sh", Texts.RefusedRestore), (".runbooklint-baseline.json", "{|RBL0006:|}{}")).VerifyAsync();

    private static string BaselineOf(string path)
    {
        var report = Linter.Lint([SourceFile.From(path, Plain)], NoRelatedFiles.Instance, LintOptions.Default, default);
        return BaselineWriter.Write(Baseline.Of(report, BaselineScope.Everything));
    }
}
