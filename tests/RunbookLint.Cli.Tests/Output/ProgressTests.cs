using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Output;

namespace RunbookLint.Cli.Tests.Output;

public class ProgressTests
{
    [Theory]
    [InlineData(1200, 5000, "checking… 1200 of 5000 files")]
    [InlineData(0, 1, "checking… 0 of 1 file")]
    [InlineData(0, 0, "checking files…")]
    public void Tells_how_far_a_run_is(int count, int total, string line) => Progress.Line("checking", count, total).Should().Be(line);

    [Theory]
    [InlineData(true, "", "", true)]
    [InlineData(false, "", "", false)]
    [InlineData(true, "CI=true", "", false)]
    [InlineData(true, "TERM=dumb", "", false)]
    [InlineData(true, "", "--quiet", false)]
    public void Is_only_for_people_who_look_at_a_terminal(bool isTerminal, string variable, string option, bool isThere)
    {
        string[] arguments = ["check", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        using var host = new Host
        {
            Output = TextWriter.Null,
            Messages = TextWriter.Null,
            OpenInput = () => Stream.Null,
            Folder = "/",
            Variable = name => variable.Split('=') is [var known, var value] && known == name ? value : null,
            IsTerminal = isTerminal,
            IsMessageTerminal = isTerminal,
            Interrupted = CancellationToken.None,
        };
        using var progress = Progress.Of(CommandLine.Parse(arguments, "/"), host);

        (progress is not null).Should().Be(isThere);
    }
}
