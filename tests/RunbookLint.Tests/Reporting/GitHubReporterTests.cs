using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class GitHubReporterTests
{
    [Theory]
    [InlineData("100% of, rows: lost")]
    [InlineData("first\nsecond::error::third")]
    [InlineData("%0A stays %25 as it is %3A")]
    [InlineData("日志备份 🚀 \"q\"")]
    public void Says_a_message_as_it_is(string message) =>
        Command(Report.Finding("a.sh", "⟦br⟧", message)).Message.Should().Be(message);

    [Theory]
    [InlineData("备份/a,b:c=d 100%.sh")]
    [InlineData("%2C%3A%25.sh")]
    [InlineData("a::b.sh")]
    public void Names_a_file_as_it_is(string path)
    {
        var command = Command(Report.Finding(path, "⟦br⟧", "m"));

        command["file"].Should().Be(path);
        command["title"].Should().Be("RBL3001: physical-import-under-log-backup");
    }

    [Fact]
    public void Gives_columns_only_to_places_on_one_line()
    {
        Command(Report.Finding("a.sh", "set\n🚀 ⟦br⟧", "m")).Properties.Should().Contain("line", "2").And.Contain("endLine", "2").And.Contain("col", "4").And.Contain("endColumn", "6");
        Command(Report.Finding("a.sh", "⟦br \\\n log⟧", "m")).Properties.Should().Contain("line", "1").And.Contain("endLine", "2").And.NotContainKeys("col", "endColumn");
    }

    [Fact]
    public void Tells_the_chain_and_the_help() =>
        Command(Report.Finding("a.sh", "⟦import⟧\n⟦br⟧ log start", "lost", "", "starts here") with { Help = "stop it" }).Message
            .Should().Be("lost\na.sh:2: starts here\nhelp: stop it");

    [Fact]
    public void Shows_ten_of_a_kind_worst_first_and_counts_the_rest()
    {
        var findings = Enumerable.Range(0, 25).Select(index => Report.Finding("a.sh", new string('\n', index) + "⟦br⟧", "m") with
        {
            Severity = index < 2 ? Severity.Info : index < 12 ? Severity.Warning : Severity.Error,
            Confidence = index == 24 ? Confidence.High : Confidence.Low,
        });

        var commands = Commands(Report.Of([.. findings]));

        commands.Select(command => command.Name).Should().Equal([.. Enumerable.Repeat("error", 10), .. Enumerable.Repeat("warning", 10), "notice", "notice"]);
        commands[0]["line"].Should().Be("25");
        commands[9].Message.Should().Be("and 4 more errors; all are in the log of this step");
        commands[19]["line"].Should().Be("12");
    }

    [Fact]
    public void Annotates_what_looks_the_same_once() =>
        Commands(Report.Of(Report.Finding("a.sh", "⟦br⟧", "m"), Report.Finding("a.sh", "⟦br⟧", "m"))).Should().ContainSingle();

    [Fact]
    public void Annotates_what_went_wrong_with_the_run() => Commands(Report.Of() with
    {
        Notices = ["no such file or folder: x"],
        InternalErrors = [new("a.sh", "RBL3001", "boom")],
        IsIncomplete = true,
    }).Select(command => command.Message).Should().HaveCount(2).And.Contain("no such file or folder: x");

    [Fact]
    public void Says_that_a_run_is_incomplete_when_nothing_else_does() =>
        Commands(Report.Of() with { IsIncomplete = true }).Should().ContainSingle().Which.Name.Should().Be("error");

    [Fact]
    public void Lets_the_runner_obey_no_line_of_a_file()
    {
        var log = Report.Write(new GitHubReporter(), Report.Of(Report.Finding("a.sh", "⟦::add-mask::x\n⟧", "::warning::x\n::error::y")));

        log.Should().StartWith("::stop-commands::");
        WorkflowCommand.ParseLog(log).Should().ContainSingle().Which.Message.Should().Be("::warning::x\n::error::y");
    }

    [Fact]
    public void Stops_commands_with_a_word_that_is_not_in_the_text()
    {
        var token = TokenOf(StoppedCommands.Around("text"));

        TokenOf(StoppedCommands.Around($"text\n::{token}::\n")).Should().NotBe(token);
    }

    [Fact]
    public void Writes_nothing_when_all_is_well() => Report.Write(new GitHubReporter(), Report.Of()).Should().BeEmpty();

    private static string TokenOf(string log) => WorkflowCommand.Parse(log.Split('\n')[0])!.Message;

    private static WorkflowCommand[] Commands(LintReport report) => WorkflowCommand.ParseLog(Report.Write(new GitHubReporter(), report));

    private static WorkflowCommand Command(Finding finding) => Commands(Report.Of(finding)).Should().ContainSingle().Subject;
}
