using RunbookLint.Reporting;
using RunbookLint.Testing;

namespace RunbookLint.Tests.Reporting;

/// <summary>What each format makes of one nasty report. <c>UPDATE_SNAPSHOTS=1</c> writes the files anew, to be read as prose.</summary>
public class SnapshotTests
{
    private static readonly ReportOptions Options = new()
    {
        Version = "1.2.3",
        PathFromRoot = path => $"sub/{path}",
        PageOf = id => $"# {id}\n\nA *page*.",
    };

    public static TheoryData<string> Formats => [.. ReporterCatalog.All.Select(reporter => reporter.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_the_nasty_report_as_before(string format) =>
        Verify($"nasty.{format}", Report.Write(ReporterCatalog.Find(format)!, NastyReport.Create(), Options));

    [Fact]
    public void Writes_the_summary_of_a_step_as_before() => Verify("nasty.step-summary", StepSummary.Of(NastyReport.Create(), Options));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Shows_no_credential_in_any_format(string format) =>
        Report.Write(ReporterCatalog.Find(format)!, NastyReport.Create(), Options with { IncludeSuppressed = true }).Should().NotContain("hunter2").And.NotContain("topsecret");

    private static void Verify(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "RunbookLint.Tests", "Reporting", "__snapshots__", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, actual);

        actual.Should().Be(File.ReadAllText(path));
    }
}
