using RunbookLint.Cli.Commands;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Tests.Commands;

public class HelpTextsTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("plan")]
    [InlineData("convert")]
    [InlineData("baseline")]
    [InlineData("suppressions")]
    [InlineData("completions")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("version")]
    public void Tell_of_every_option(string command)
    {
        var help = HelpTexts.For(command);

        foreach (var option in CommandLine.Parse([command], Path.GetTempPath()).Application.Options)
            help.Should().Contain($"--{option.LongName}");
    }

    [Fact]
    public void Tell_of_every_command() =>
        CommandLine.All.Should().AllSatisfy(command => HelpTexts.SummaryOf(command.Name!).Should().NotBeEmpty(command.Name!));

    [Fact]
    public void Tell_of_every_format() =>
        ReporterCatalog.All.Should().AllSatisfy(reporter => HelpTexts.For("check").Should().Contain($"  {reporter.Name} ").And.Contain(reporter.Summary));

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("plan")]
    [InlineData("convert")]
    [InlineData("baseline")]
    [InlineData("suppressions")]
    [InlineData("config")]
    public void Fit_a_narrow_terminal(string command) =>
        HelpTexts.For(command).Split('\n').Should().AllSatisfy(line => line.Length.Should().BeLessThanOrEqualTo(100));
}
