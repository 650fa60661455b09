using RunbookLint.Lowering;
using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Tests.Samples;

/// <summary>Every sample gets the report that stands beside it. <c>UPDATE_SNAPSHOTS=1</c> writes the reports anew, to be read as prose.</summary>
public class SampleTests
{
    /// <summary>Those without a report show how RunbookLint is set up somewhere; the integration checks try them.</summary>
    public static TheoryData<string> Stories => new(Directory.GetDirectories(Path.Combine(Repository.Root, "samples"))
        .Where(folder => File.Exists(Path.Combine(folder, "report.txt")))
        .Select(folder => Path.GetFileName(folder)!).Order());

    [Theory]
    [MemberData(nameof(Stories))]
    public void Gets_the_report_that_stands_beside_it(string story)
    {
        var folder = Path.Combine(Repository.Root, "samples", story);
        var expected = Path.Combine(folder, "report.txt");
        var actual = Report(folder, story);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(expected, actual);

        actual.Should().Be(File.ReadAllText(expected).ReplaceLineEndings("\n"));
    }

    private static string Report(string folder, string story)
    {
        var files = Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != "report.txt").Order()
            .Select(path => SourceFile.From($"samples/{story}/{Path.GetFileName(path)}", File.ReadAllText(path)));

        var report = Linter.Lint([.. files], NoRelatedFiles.Instance, LintOptions.Default, default);
        var output = new StringWriter { NewLine = "\n" };
        ReporterCatalog.Find("text")!.Write(report, ReportOptions.Default, output);
        return output.ToString();
    }
}
