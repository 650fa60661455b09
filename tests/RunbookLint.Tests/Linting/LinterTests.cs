using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Linting;

/// <summary>The files of these tests are written in the plan notation, so that they depend on no language.</summary>
public class LinterTests
{
    private static readonly RuleDescriptor Descriptor = new("RBL9999", "no-start", RuleCategory.LogBackup, Severity.Error, "x");

    [Fact]
    public void Sorts_findings_by_path_position_and_id()
    {
        var report = Lint([new FindStarts()], ("b.sh", "start-log-backup\nstart-log-backup"), ("a.sh", "start-log-backup"));

        report.Findings.Select(finding => finding.Span.ToString()).Should().Equal("a.sh:1:1", "b.sh:1:1", "b.sh:2:1");
    }

    [Fact]
    public void Reports_the_same_thing_once() =>
        Lint([new FindStarts(), new FindStarts()], ("a.sh", "start-log-backup")).Findings.Should().ContainSingle();

    [Fact]
    public void Puts_files_side_by_side_without_order()
    {
        var plan = Lint([], ("a.sh", "start-log-backup"), ("b.sh", "stop-log-backup"), ("c.sh", "")).Plan;

        PlanPrinter.Print(plan).Should().Be("""
            unordered
              sequence document=a.sh
                start-log-backup
              sequence document=b.sh
                stop-log-backup

            """);
    }

    [Fact]
    public void Takes_a_single_file_as_it_is() => Lint([], ("a.sh", "start-log-backup"), ("b.md", "")).Plan.Root.Document.Should().Be("a.sh");

    [Fact]
    public void Puts_a_file_that_another_one_contains_into_the_plan_once()
    {
        var plan = Lint([], ("load.sh", "physical-import # uses lightning.toml"), ("lightning.toml", "physical-import")).Plan;

        plan.Operations.Should().ContainSingle();
        plan.Root.Document.Should().Be("load.sh");
    }

    [Fact]
    public void Reports_what_cannot_be_parsed_and_is_incomplete()
    {
        var report = Lint([], ("a.yaml", "# broken"), ("b.yaml", "# endless"));

        report.Findings.Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Message}").Should().Equal("a.yaml:1:1 RBL0002 broken", "b.yaml:1:1 RBL0007 endless");
        report.IsIncomplete.Should().BeTrue();
    }

    [Fact]
    public void Takes_a_rule_that_throws_for_a_bug_of_ours_and_keeps_the_rest()
    {
        var report = Lint([new FailOn("b.sh"), new FindStarts()], ("a.sh", "start-log-backup"), ("b.sh", "start-log-backup"));

        report.Findings.Select(finding => $"{finding.Span} {finding.Rule.Id}").Should().Equal("a.sh:1:1 RBL9998", "a.sh:1:1 RBL9999", "b.sh:1:1 RBL9999");
        report.InternalErrors.Should().ContainSingle().Which.Should().Be(new InternalError("b.sh", "RBL9998", "InvalidOperationException: boom"));
    }

    [Fact]
    public void Takes_a_parser_that_throws_for_a_bug_of_ours_and_keeps_the_rest()
    {
        var report = Lint([new FindStarts()], ("a.sh", "# crash"), ("b.sh", "start-log-backup"));

        report.Findings.Should().ContainSingle();
        report.InternalErrors.Should().ContainSingle().Which.Path.Should().Be("a.sh");
    }

    [Fact]
    public void Leaves_out_what_is_below_the_wanted_severity()
    {
        var options = Options([new FindStarts()]) with { Selection = RuleSelection.Create([Descriptor], [], [], [], ["RBL9999=info"]) };

        Lint(options, ("a.sh", "start-log-backup")).Findings.Should().BeEmpty();
        Lint(options with { MinSeverity = Severity.Info }, ("a.sh", "start-log-backup")).Findings.Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);
    }

    [Fact]
    public void Finds_the_same_with_many_threads_as_with_one()
    {
        var files = Enumerable.Range(0, 100).Select(number => ($"{number}.sh", "start-log-backup\nstop-log-backup\nstart-log-backup")).ToArray();
        var options = Options([new FindStarts()]);

        Lint(options with { Jobs = 8 }, files).Findings.Select(finding => finding.Span.ToString())
            .Should().Equal(Lint(options with { Jobs = 1 }, files).Findings.Select(finding => finding.Span.ToString()));
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => Linter.Lint([SourceFile.From("a.sh", "x")], NoRelatedFiles.Instance, LintOptions.Default, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Leaves_out_a_file_that_takes_too_long_and_keeps_the_rest()
    {
        var options = Options([new FindStarts()]) with { TimePerFile = TimeSpan.FromMilliseconds(1) };

        var report = Lint(options, ("slow.sh", "# slow"), ("a.sh", "start-log-backup"));

        report.Findings.Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Message}")
            .Should().Equal("a.sh:1:1 RBL9999 a start", "slow.sh:1:1 RBL0007 reading this file takes longer than 0.001 seconds; it is not checked");
        report.IsIncomplete.Should().BeTrue();
        report.InternalErrors.Should().BeEmpty();
    }

    /// <summary>One file of each kind: whatever reads it asks for the time.</summary>
    [Theory]
    [InlineData("a.sh", "true")]
    [InlineData("a.md", "# A")]
    [InlineData("a.yaml", "kind: Backup")]
    [InlineData("a.toml", "a = 1")]
    [InlineData("a.sql", "SELECT 1")]
    [InlineData("a.py", "pass")]
    [InlineData("a.ps1", "$a = 1")]
    [InlineData("a.cs", "class A { }")]
    [InlineData("main.tf", "a = 1")]
    [InlineData("Jenkinsfile", "node { }")]
    [InlineData("Makefile", "all:")]
    [InlineData("justfile", "all:")]
    public void Asks_for_the_time(string path, string text) =>
        Linter.Lint([SourceFile.From(path, text)], NoRelatedFiles.Instance, LintOptions.Default with { TimePerFile = TimeSpan.Zero }, CancellationToken.None)
            .Findings.Should().ContainSingle().Which.Rule.Should().Be(EngineRules.LimitReached);

    [Fact]
    public void Keeps_what_a_rule_finds_before_it_takes_too_long_and_says_so()
    {
        var options = Options([new FindStarts(), new CompareForEver()]) with { TimePerRule = TimeSpan.FromMilliseconds(1) };

        var report = Lint(options, ("a.sh", "start-log-backup"), ("b.sh", "start-log-backup\nstop-log-backup"));

        report.Findings.Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Message}").Should().Equal(
            "a.sh:1:1 RBL9997 found in time",
            "a.sh:1:1 RBL9999 a start",
            "b.sh:1:1 RBL0007 RBL9997 takes longer than 0.001 seconds on these files; not all that it would report is reported",
            "b.sh:1:1 RBL9999 a start");
        report.IsIncomplete.Should().BeTrue();
        report.InternalErrors.Should().BeEmpty();
    }

    /// <summary>Rules that compare steps in pairs ask for the time, too.</summary>
    [Theory]
    [InlineData("RBL1005", "snapshot-backup scope=full storage=s3://b/full\nstart-log-backup storage=s3://b/log\nphysical-import\npoint-restore storage=s3://b/log full-backup-storage=s3://b/full")]
    [InlineData("RBL2001", "start-log-backup task=a\nstart-log-backup task=b")]
    [InlineData("RBL2004", "start-log-backup task=a\nstop-log-backup task=a\nstart-log-backup task=a")]
    [InlineData("RBL2012", "resume-log-backup task=a")]
    [InlineData("RBL2026", "snapshot-backup scope=full\nstart-log-backup task=a")]
    [InlineData("RBL3001", "start-log-backup task=a\nphysical-import")]
    [InlineData("RBL4003", "start-log-backup cluster=?$PD task=a\nsnapshot-backup cluster=b:1 scope=full")]
    public void Asks_for_the_time_in_rules(string id, string notation)
    {
        var rule = RuleCatalog.All.Where(rule => rule.Descriptor.Id == id).ToArray();

        Lint(Options(rule) with { TimePerRule = TimeSpan.Zero }, ("a.sh", notation)).Findings.Should().ContainSingle().Which.Message.Should().StartWith(id + " takes longer than 0 seconds");
    }

    [Fact]
    public void Stops_within_a_rule()
    {
        using var source = new CancellationTokenSource();

        FluentActions.Invoking(() => Linter.Lint([SourceFile.From("a.sh", "start-log-backup")], NoRelatedFiles.Instance, Options([new CompareForEver(source.Cancel)]), source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Stops_within_a_file()
    {
        using var source = new CancellationTokenSource();
        var options = LintOptions.Default with { Lower = (file, _) => Endless(source) };

        FluentActions.Invoking(() => Linter.Lint([SourceFile.From("a.sh", "x")], NoRelatedFiles.Instance, options, source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Leaves_out_the_mildest_of_too_many_findings_and_says_so()
    {
        var options = Options([new FindStarts()]) with { MaxFindings = 3, Selection = RuleSelection.Create([Descriptor], [], [], [], ["RBL9999=info"]), MinSeverity = Severity.Info };

        var report = Lint(options, ("a.sh", "start-log-backup\nstart-log-backup"), ("b.sh", "start-log-backup\nstart-log-backup"), ("c.sh", "# broken"));

        report.Findings.Select(finding => $"{finding.Span} {finding.Rule.Id} {finding.Message}").Should().Equal(
            "a.sh:1:1 RBL9999 a start", "a.sh:2:1 RBL0007 there are more than 3 findings; 3 of the mildest are left out, from here on", "c.sh:1:1 RBL0002 broken");
    }

    [Fact]
    public void Says_that_a_document_has_more_imports_than_its_restores_are_compared_with() =>
        Lint([], ("a.sh", "point-restore\n" + string.Concat(Enumerable.Repeat("physical-import\n", 101))), ("b.sh", string.Concat(Enumerable.Repeat("physical-import\n", 101))))
            .Findings.Select(finding => $"{finding.Span} {finding.Rule.Id}").Should().Equal("a.sh:102:1 RBL0007");

    private static LoweredDocument Endless(CancellationTokenSource source)
    {
        for (source.Cancel(); ;)
            Reading.Step();
    }

    private static LintReport Lint(Rule[] rules, params (string Path, string Text)[] files) => Lint(Options(rules), files);

    private static LintReport Lint(LintOptions options, params (string Path, string Text)[] files) =>
        Linter.Lint([.. files.Select(file => SourceFile.From(file.Path, file.Text))], NoRelatedFiles.Instance, options, CancellationToken.None);

    private static LintOptions Options(Rule[] rules) => new() { Rules = [.. rules], Lower = Read };

    private static LoweredDocument Read(SourceFile file, IRelatedFiles related)
    {
        var text = file.Content;
        LoweringProblem[] problems = text switch
        {
            "# broken" => [new(file.Locate(default), "broken", IsLimit: false)],
            "# endless" => [new(file.Locate(default), "endless", IsLimit: true)],
            "# slow" => Slow(),
            "# crash" => throw new InvalidOperationException("crash"),
            _ => [],
        };

        return new(file, PlanReader.Read(file).Root with { Document = file.Path }, [.. problems], text.EndsWith("# uses lightning.toml", StringComparison.Ordinal) ? ["lightning.toml"] : []);
    }

    private static LoweringProblem[] Slow()
    {
        for (; ; )
            Reading.Step();
    }

    private sealed class FindStarts : Rule<StartLogBackup>
    {
        public override RuleDescriptor Descriptor => LinterTests.Descriptor;

        protected override IEnumerable<Finding> Check(StartLogBackup operation, RunbookPlan plan, RuleContext context) => [new(Descriptor, operation.Span, "a start")];
    }

    private sealed class CompareForEver(Action? start = null) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("RBL9997", "endless", RuleCategory.LogBackup, Severity.Error, "x");

        public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
        {
            yield return new(Descriptor, plan.Operations[0].Span, "found in time");
            start?.Invoke();
            while (true)
                plan.Order(plan.Operations[0], plan.Operations[0]);
        }
    }

    private sealed class FailOn(string path) : Rule<StartLogBackup>
    {
        public override RuleDescriptor Descriptor { get; } = new("RBL9998", "fails", RuleCategory.LogBackup, Severity.Error, "x");

        protected override IEnumerable<Finding> Check(StartLogBackup operation, RunbookPlan plan, RuleContext context) =>
            operation.Span.File.Path == path ? throw new InvalidOperationException("boom") : [new(Descriptor, operation.Span, "fine")];
    }
}
