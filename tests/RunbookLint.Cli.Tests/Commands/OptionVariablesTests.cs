using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Tests.Commands;

public class OptionVariablesTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("0", false)]
    [InlineData("False", false)]
    [InlineData("off", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Switch_on_what_they_say(string? value, bool isOn) => OptionVariables.IsOn(value).Should().Be(isOn);

    [Fact]
    public void Speak_where_the_command_line_is_silent()
    {
        var variables = new Dictionary<string, string> { ["RUNBOOKLINT_FAIL_ON"] = "warning", ["RUNBOOKLINT_SELECT"] = "RBL1001, RBL1002", ["RUNBOOKLINT_QUIET"] = "1" };
        var command = CommandLine.Parse(["check", "--fail-on", "info"], Path.GetTempPath()) with { Variable = variables.GetValueOrDefault };

        command.Value("fail-on").Should().Be("info");
        command.SourceOf("fail-on").Should().Be("--fail-on");
        command.List("select").Should().Equal("RBL1001", "RBL1002");
        command.SourceOf("select").Should().Be("RUNBOOKLINT_SELECT");
        command.Has("quiet").Should().BeTrue();
    }

    [Theory]
    [InlineData("fix", "unsafe")]
    [InlineData("fix", "diff")]
    [InlineData("baseline", "force")]
    public void Never_decide_what_one_run_alone_decides(string command, string option)
    {
        var parsed = CommandLine.Parse([command], Path.GetTempPath()) with { Variable = _ => "1" };

        parsed.Has(option).Should().BeFalse();
    }

    [Fact]
    public void Are_told_when_they_are_misspelt() =>
        OptionVariables.Misspelt(["RUNBOOKLINT_FIAL_ON", "RUNBOOKLINT_FAIL_ON", "RUNBOOKLINT_HOME_OF_OURS", "PATH"], () => CommandLine.Options)
            .Should().Equal("the environment variable RUNBOOKLINT_FIAL_ON has no effect; did you mean RUNBOOKLINT_FAIL_ON?");
}
