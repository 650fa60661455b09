using Microsoft.CodeAnalysis;

namespace RunbookLint.Analyzers.Tests;

/// <summary>A build after a change that no runbook has to do with takes the findings of the last one.</summary>
public class RememberingTests
{
    private static readonly DateTime Today = new(2026, 3, 4);

    private static readonly Build Before = Build.Of(
        ("ops/restore.sh", Texts.RefusedRestore),
        ("Recovery.cs", Texts.RefusedRestoreInCode),
        ("Other.cs", "class Other;"),
        (".runbooklint.yaml", "minSeverity: warning\n"),
        (".editorconfig", "root = true\n"));

    [Fact]
    public void Nothing_changed() => Changed().Should().Be(FingerprintOf(Before));

    [Theory]
    [InlineData("Other.cs", "class Other { int changed; }")]
    public void Other_code_does_not_count(string path, string text) => Changed((path, text)).Should().Be(FingerprintOf(Before));

    [Theory]
    [InlineData("ops/restore.sh", "br backup full")]
    [InlineData("ops/new.txt", "a new file that somebody may refer to")]
    [InlineData("Recovery.cs", "class Recovery { string command = \"br restore point\"; }")]
    [InlineData("Other.cs", "class Other { string command = \"br backup full\"; }")]
    [InlineData("New.cs", "class New;")]
    [InlineData(".runbooklint.yaml", "minSeverity: error\n")]
    [InlineData(".editorconfig", "[*]\ndotnet_diagnostic.RBL1010.severity = none\n")]
    public void What_findings_depend_on_counts(string path, string text) => Changed((path, text)).Should().NotBe(FingerprintOf(Before));

    [Fact]
    public void So_do_a_file_that_is_gone_another_root_and_another_day()
    {
        FingerprintOf(Before with { Files = Before.Files.RemoveAt(0) }).Should().NotBe(FingerprintOf(Before));
        FingerprintOf(Before.With("build_property.RunbookLintRoot", "/repo")).Should().NotBe(FingerprintOf(Before));
        FingerprintOf(Before, Today.AddDays(1)).Should().NotBe(FingerprintOf(Before));
    }

    /// <summary>The compiler refuses a place in a tree that is not its own.</summary>
    [Fact]
    public async Task Remembered_findings_are_said_of_the_new_build()
    {
        var first = await Before.VerifyAsync();
        var second = await (Before with { Files = [.. Before.Files.Select(file => file.Path == "Other.cs" ? new("Other.cs", "class Other2;", []) : file)] }).VerifyAsync();
        second.Select(diagnostic => diagnostic.ToString()).Should().BeEquivalentTo(first.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void What_is_remembered_is_not_looked_for_again()
    {
        var remembered = new RememberedFindings(capacity: 2);
        remembered.Keep(FingerprintOf(Before), []);
        Lint(Before, remembered).ByFile.Should().BeEmpty();
        Lint(Before, new(capacity: 2)).ByFile.Should().HaveCount(2);
    }

    [Fact]
    public void What_is_found_is_remembered()
    {
        var remembered = new RememberedFindings(capacity: 2);
        Lint(Before, remembered);
        remembered.Of(FingerprintOf(Before)).Should().HaveCount(2);
    }

    [Fact]
    public void What_nobody_asked_for_in_the_longest_time_is_forgotten()
    {
        var remembered = new RememberedFindings(capacity: 2);
        var (one, two, three) = (FingerprintOf(Before), FingerprintOf(Before, Today.AddDays(1)), FingerprintOf(Before, Today.AddDays(2)));
        remembered.Keep(one, []);
        remembered.Keep(two, []);
        remembered.Of(one).IsDefault.Should().BeFalse();
        remembered.Keep(three, []);

        remembered.Of(one).IsDefault.Should().BeFalse();
        remembered.Of(two).IsDefault.Should().BeTrue();
        remembered.Of(three).IsDefault.Should().BeFalse();
    }

    /// <summary>A runbook that reads code depends on all that stands in it.</summary>
    [Fact]
    public void Findings_that_led_to_code_are_not_kept()
    {
        var remembered = new RememberedFindings(capacity: 2);
        var build = Build.Of(("restore.sh", "source settings.cs\nbr restore point --pd $PD --storage s3://b/log\n"), ("settings.cs", "PD=10.0.0.1:2379"));
        Lint(build, remembered);
        remembered.Of(FingerprintOf(build)).IsDefault.Should().BeTrue();
    }

    private static BuildFindings Lint(Build build, RememberedFindings remembered) =>
        BuildLinter.Lint(build.Compilation, build.AnalyzerOptions, SettingsOf(build), remembered, default);

    private static BuildFingerprint Changed(params (string Path, string Text)[] changes)
    {
        var kept = Before.Files.Where(file => !changes.Any(change => change.Path == file.Path));
        return FingerprintOf(Before with { Files = [.. kept, .. changes.Select(change => new MarkedFile(change.Path, change.Text, []))] });
    }

    private static BuildFingerprint FingerprintOf(Build build, DateTime? today = null)
    {
        var (options, settings) = (build.AnalyzerOptions, SettingsOf(build, today));
        var files = new BuildFiles(options.AdditionalFiles, build.Compilation.SyntaxTrees, settings.Root, default);
        return BuildFingerprint.Of(files, settings, options.AnalyzerConfigOptionsProvider, default);
    }

    private static BuildSettings SettingsOf(Build build, DateTime? today = null) => BuildSettings.Of(build.AnalyzerOptions) with { Today = today ?? Today };
}
