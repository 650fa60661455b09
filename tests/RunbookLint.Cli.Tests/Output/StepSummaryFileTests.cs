namespace RunbookLint.Cli.Tests.Output;

public class StepSummaryFileTests
{
    private static readonly Dictionary<string, string> Workflow = new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = "summary.md" };

    [Fact]
    public void Follows_what_others_have_written()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.sh", "br log start --task-name=a --pd 10.0.1.10:2379 --storage s3://dr/log\n");
        folder.Add("summary.md", "# Build\n");

        Executable.Run(folder.Path, ["."], environment: Workflow).Code.Should().Be(1);

        File.ReadAllText(Path.Combine(folder.Path, "summary.md")).Should().StartWith("# Build\n### RunbookLint: 1 error in 2 files\n").And.Contain("| error | RBL4003 | `a.sh:1` |");
    }

    [Fact]
    public void Is_left_alone_by_other_formats()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.sh", "br log start --task-name=a --pd 10.0.1.10:2379 --storage s3://dr/log\n");

        Executable.Run(folder.Path, [".", "--output=text"], environment: Workflow).Output.Should().NotContain("::error");

        File.Exists(Path.Combine(folder.Path, "summary.md")).Should().BeFalse();
    }

    [Fact]
    public void That_cannot_be_written_is_no_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.sh", "br log status --task-name=a --pd 10.0.1.10:2379\n");

        var result = Executable.Run(folder.Path, ["a.sh"], environment: new Dictionary<string, string>(Workflow) { ["GITHUB_STEP_SUMMARY"] = "no/such/folder.md" });

        result.Code.Should().Be(0);
        result.Messages.Should().Contain("the summary of the step cannot be written to 'no/such/folder.md'");
    }
}
