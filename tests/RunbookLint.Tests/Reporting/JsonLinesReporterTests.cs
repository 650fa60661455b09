using System.Text.Json;
using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class JsonLinesReporterTests
{
    [Fact]
    public void Begins_with_the_run_and_says_of_each_line_what_it_is() =>
        Report.Write(new JsonLinesReporter(), NastyReport.Create()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString())
            .Should().Equal("run", "finding", "finding", "finding", "finding", "suppressed", "suppressed", "internal-error", "notice");
}
