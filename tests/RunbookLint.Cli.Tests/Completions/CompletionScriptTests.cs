using System.Diagnostics;
using RunbookLint.Cli.Commands;
using RunbookLint.Cli.Completions;

namespace RunbookLint.Cli.Tests.Completions;

public class CompletionScriptTests
{
    public static TheoryData<string> Shells => [.. CompletionScript.All.Select(script => script.Shell)];

    [Theory]
    [MemberData(nameof(Shells))]
    public void Knows_every_command_and_option(string shell)
    {
        var script = CompletionScript.All.Single(script => script.Shell == shell).Write(CompletedCommands.All);

        CommandLine.All.Should().AllSatisfy(command => script.Should().Contain(command.Name));
        CommandLine.Options.Should().AllSatisfy(option => script.Should().Contain(option));
    }

    [SkippableBashTheory]
    [InlineData("conf", "config")]
    [InlineData("baseline pr", "prune")]
    [InlineData("check --fail-on w", "warning")]
    [InlineData("--min-sev", "--min-severity")]
    [InlineData("--output = sar", "sarif")]
    [InlineData("rules -o m", "markdown")]
    [InlineData("explain RBL100", "RBL1001 RBL1002 RBL1003 RBL1004 RBL1005 RBL1006 RBL1007 RBL1008 RBL1009")]
    public void Completes_in_bash(string typed, string offered)
    {
        var script = CompletionScript.All.Single(script => script.Shell == "bash").Write(CompletedCommands.All);
        var words = typed.Split(' ');
        script += $"COMP_WORDS=(runbooklint {typed}); COMP_CWORD={words.Length}; _runbooklint; echo \"${{COMPREPLY[@]}}\"\n";

        using var folder = new TemporaryFolder();
        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "--noprofile", "-s"]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder.Path })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();

        bash.StandardOutput.ReadToEnd().Trim().Should().Be(offered);
    }
}
