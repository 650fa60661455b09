using RunbookLint.Lowering;
using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

public class RenamedReportTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    [InlineData("rdjson")]
    [InlineData("rdjsonl")]
    [InlineData("azure")]
    [InlineData("markdown")]
    public void Shows_the_new_paths_alone(string format)
    {
        var report = Linter.Lint([SourceFile.From("old.sh", "br log pause --task-name a --pd 10.0.0.1:2379\n")], NoRelatedFiles.Instance, LintOptions.Default, CancellationToken.None);
        var (renamed, options) = RenamedReport.Of(report, ReportOptions.Default, path => "sub/" + path.Replace("old", "new"));
        var output = new StringWriter();

        ReporterCatalog.Find(format)!.Write(renamed, options, output);

        output.ToString().Should().Contain("sub/new.sh").And.NotContain("old.sh");
    }
}
