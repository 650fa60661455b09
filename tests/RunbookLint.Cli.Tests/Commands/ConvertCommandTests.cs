namespace RunbookLint.Cli.Tests.Commands;

public class ConvertCommandTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("rdjson")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Writes_what_the_run_itself_would_have_written(string format)
    {
        using var folder = new TemporaryFolder();
        folder.Add("ops/备份 1.sh", "# 备份\nbr log start --task-name=a --pd 10.0.1.10:2379 --storage s3://dr/log\nmysql -e \"IMPORT INTO t FROM 's3://x/y.csv?secret-access-key=abc'\"\n");

        var direct = Executable.Run(folder.Path, ["--quiet", $"--output={format}"]);
        Executable.Run(folder.Path, ["--output=json=report.json"]).Code.Should().Be(1);
        var converted = Executable.Run(folder.Path, ["convert", "report.json", $"--output={format}"]);

        converted.Should().Be(direct);
        direct.Output.Should().Contain("RBL3002");
    }

    [Theory]
    [InlineData("json", "A report of RunbookLint")]
    [InlineData("jsonl", "A line of a report of RunbookLint")]
    public void Prints_the_schemas(string format, string title)
    {
        using var folder = new TemporaryFolder();

        Executable.Run(folder.Path, ["convert", "--schema", format]).Output.Should().StartWith("{\n").And.Contain($"\"title\": \"{title}\"");
    }
}
