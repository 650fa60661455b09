using RunbookLint.Fixes;
using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\nb", "a\nc", " a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")]
    [InlineData("a\nb", "a\nb\nc", " a\n-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n")]
    [InlineData("a\nb", "c\nb", "-a\n+c\n b\n\\ No newline at end of file\n")]
    [InlineData("a\nb\n", "a\nc\n", " a\n-b\n+c\n")]
    public void Tells_a_file_without_a_last_break(string before, string after, string expected)
    {
        var output = new StringWriter();
        UnifiedDiff.Write([new FixedFile(SourceFile.From("run.sh", before), SourceFile.From("run.sh", after))], output);

        string.Concat(output.ToString().Split('\n').Skip(3).Select(line => line + "\n")).TrimEnd('\n').Should().Be(expected.TrimEnd('\n'));
    }
}
