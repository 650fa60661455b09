using RunbookLint.Plan;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Suppressions;

public class SuppressionFindingsTests : SuppressionTest
{
    private const string Step = "\nbr backup full --pd \"$PD\" --storage s3://b/x\n";

    [Theory]
    [InlineData("# runbooklint: ignore", "a suppression names the rules that it hides, as in ignore[RBL3001]")]
    [InlineData("# runbooklint: ignore[]", "a suppression names the rules that it hides, as in ignore[RBL3001]")]
    [InlineData("# runbooklint: ignore[RBL9998", "this bracket is never closed")]
    [InlineData("# runbooklint: ignroe[RBL9998]", "'ignroe' is no suppression; did you mean 'ignore'?")]
    [InlineData("# runbooklint: noqa[RBL9998]", "'noqa' is no suppression; write ignore[…], file-ignore[…], or disable[…] and enable[…]")]
    [InlineData("# runbooklint: RBL9998", "'RBL9998' is no suppression; did you mean 'ignore[RBL9998]'?")]
    [InlineData("# runbooklint ignore[RBL9998]", "a colon is missing behind 'runbooklint'")]
    [InlineData("# runbooklint: ignore[RBL998]", "there is no rule 'RBL998'; did you mean 'RBL9998'?")]
    [InlineData("# runbooklint: ignore[RBL9998;RBL9997]", "separate rules with a comma: 'RBL9998;RBL9997' is no rule")]
    [InlineData("# runbooklint: ignore[RBL999]", "'RBL999' stands for several rules; a suppression names each of them: RBL9997, RBL9998")]
    [InlineData("# runbooklint: ignore[log-backup]", "'log-backup' stands for several rules; a suppression names each of them: RBL9997, RBL9998")]
    [InlineData("# runbooklint: ignore[dragons-everywhere]", "there is no rule 'dragons-everywhere'; 'runbooklint rules' lists them")]
    [InlineData("# runbooklint: ignore[RBL0001]", "RBL0001 cannot be hidden by the file that it is about")]
    [InlineData("# runbooklint: ignore[RBL9998] until=2026-02-30", "'2026-02-30' is no date; write until=2027-01-31")]
    [InlineData("# runbooklint: enable[RBL9998]", "nothing is disabled here that this could enable again")]
    public void What_is_not_understood_hides_nothing_and_says_so(string comment, string message)
    {
        Messages("a.sh", comment + Step).Should().Be(message);
        Found("a.sh", comment + Step).Should().Be("1 unknown-suppression, 2 step");
    }

    [Fact]
    public void A_comment_with_nothing_behind_it_says_so() =>
        Messages("a.sh", Step + "# runbooklint: ignore[RBL9998]").Should().Be("nothing follows that this suppression could speak for");

    [Theory]
    [InlineData("# runbooklint: see https://example.com")]
    [InlineData("# runbooklint is run by the pipeline")]
    [InlineData("# see runbooklint: ignore[RBL9998] for how")]
    [InlineData("# run `# runbooklint: ignore[RBL9998]`")]
    public void What_only_mentions_the_program_says_nothing(string comment) => Found("a.sh", comment + Step).Should().Be("2 step");

    [Fact]
    public void What_hides_nothing_is_unused() =>
        Messages("a.sh", "# runbooklint: ignore[RBL9998, nothing]" + Step).Should().Be("this suppression hides nothing: there is no RBL9997 here");

    [Fact]
    public void A_rule_that_is_named_wrongly_is_not_unused_as_well() =>
        Found("a.sh", "# runbooklint: ignore[RBL9997, RBL99]" + Step).Should().Be("1 unknown-suppression, 2 step");

    [Fact]
    public void Nothing_is_unused_that_could_not_be_used()
    {
        const string unused = "# runbooklint: ignore[nothing]" + Step;
        var ignoring = RuleSelection.Create([.. EngineRules.All, new NoStep().Descriptor], [], [], ["nothing"], []);

        Found("a.sh", unused).Should().Be("1 unused-suppression, 2 step");
        Found("a.sh", unused, LintOptions.Default with { Selection = ignoring }).Should().Be("2 step");
        Found("a.sh", unused, LintOptions.Default with { IsWholeFolder = false }).Should().Be("2 step");
        Found("a.sh", unused, LintOptions.Default with { Targets = [new TargetVersions()] }).Should().Be("2 step");
        Found("a.sh", unused + "echo 'never closed").Should().NotContain("unused");
    }

    [Fact]
    public void A_finding_that_is_not_shown_for_its_severity_is_hidden_all_the_same() =>
        Found("a.sh", "# runbooklint: ignore[step]" + Step, LintOptions.Default with { Selection = RuleSelection.Create([new EveryStep().Descriptor], [], [], [], ["step=info"]) }).Should().BeEmpty();

    [Theory]
    [InlineData("2026-05-31", "")]
    [InlineData("2026-05-30", "1 expired-suppression, 2 step")]
    public void A_suppression_ends_behind_its_last_day(string until, string found)
    {
        Timestamp.TryParse("2026-05-31", out var asOf).Should().BeTrue();
        var text = $"# runbooklint: ignore[RBL9998] until={until} a drill" + Step;

        Found("a.sh", text, LintOptions.Default with { AsOf = asOf, Today = new(2030, 1, 1) }).Should().Be(found);
        Found("a.sh", text, LintOptions.Default with { Today = new(2026, 5, 31) }).Should().Be(found);
        Found("a.sh", text).Should().BeEmpty();
    }

    [Fact]
    public void An_error_may_need_a_reason()
    {
        Found("a.sh", "# runbooklint: ignore[RBL9998]" + Step, LintOptions.Default with { RequiresReason = true }).Should().Be("1 unknown-suppression, 2 step");
        Found("a.sh", "# runbooklint: ignore[RBL9998] a drill" + Step, LintOptions.Default with { RequiresReason = true }).Should().BeEmpty();
    }

    [Fact]
    public void What_the_innermost_hides_the_outer_one_hides_too() =>
        Found("a.sh", "# runbooklint: file-ignore[RBL9998]\n# runbooklint: ignore[RBL9998] inner" + Step).Should().BeEmpty();

    [Fact]
    public void The_reason_and_the_place_come_with_the_finding()
    {
        var hidden = Lint("a.sh", "# runbooklint: file-ignore[RBL9998] outer\n# runbooklint: ignore[RBL9998] until=2999-01-01 -- inner, 演练" + Step, LintOptions.Default).Suppressed.Single();

        hidden.Justification.Should().Be("inner, 演练");
        hidden.Place!.Value.Start.Line.Should().Be(1);
    }

    [Fact]
    public void A_suppression_is_no_gap_in_what_was_checked() => Lint("a.sh", "# runbooklint: ignore" + Step, LintOptions.Default).IsIncomplete.Should().BeFalse();

    [Fact]
    public void A_syntax_error_can_be_hidden_and_is_then_no_gap()
    {
        var report = Lint("a.sh", "# runbooklint: file-ignore[RBL0002, RBL9998] rendered elsewhere" + Step + "echo 'never closed", LintOptions.Default);

        report.Findings.Should().BeEmpty();
        report.IsIncomplete.Should().BeFalse();
    }

    [Fact]
    public void Nobody_has_to_honour_suppressions() =>
        Found("a.sh", "# runbooklint: ignore[RBL9998]\n# runbooklint: ignore" + Step, LintOptions.Default with { HonoursSuppressions = false }).Should().Be("3 step");

    [Fact]
    public void A_hundred_thousand_suppressions_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("# runbooklint: disable[RBL9998]\n# runbooklint: file-ignore[RBL9998]\n# runbooklint: ignore[RBL0002,RBLx]\n", 33_000)) + Step;

        Lint("a.sh", text, LintOptions.Default).Suppressed.Should().ContainSingle();
    }
}
