using RunbookLint.Cli.Output;

namespace RunbookLint.Cli.Tests.Output;

public class HyperlinksTests
{
    [Theory]
    [InlineData("auto", true, "TERM_PROGRAM=vscode", true)]
    [InlineData("auto", true, "TERM=xterm-kitty", true)]
    [InlineData("auto", true, "WT_SESSION=1", true)]
    [InlineData("auto", true, "VTE_VERSION=7600", true)]
    [InlineData("auto", true, "VTE_VERSION=4000", false)]
    [InlineData("auto", true, "TERM=xterm-256color", false)]
    [InlineData("auto", false, "TERM_PROGRAM=vscode", false)]
    [InlineData("auto", false, "FORCE_HYPERLINK=1", true)]
    [InlineData("auto", true, "FORCE_HYPERLINK=0 TERM_PROGRAM=vscode", false)]
    [InlineData("auto", true, "TERM=dumb WT_SESSION=1", false)]
    [InlineData("always", false, "", true)]
    [InlineData("never", true, "TERM_PROGRAM=vscode", false)]
    public void Are_for_terminals_that_are_known_to_show_them(string choice, bool isTerminal, string environment, bool expected)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        using var host = new Host
        {
            Output = new StringWriter(),
            Messages = new StringWriter(),
            OpenInput = () => Stream.Null,
            Folder = "/",
            Variable = name => variables.GetValueOrDefault(name),
            IsTerminal = isTerminal,
            Interrupted = default,
        };

        Hyperlinks.AreWanted(choice, host).Should().Be(expected);
    }

    [Fact]
    public void Lead_to_files_whatever_they_are_called() =>
        Hyperlinks.UriOf(Path.Combine(Path.GetTempPath(), "备份 100%#1.md")).Should().StartWith("file:///").And.EndWith("/%E5%A4%87%E4%BB%BD%20100%25%231.md");

    [Fact]
    public void Lead_nowhere_from_standard_input() => Hyperlinks.UriOf(null).Should().BeNull();
}
