using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class ReportSchemasTests
{
    /// <summary>Users may get more members some day; we must describe each that there is today.</summary>
    private static string Strict => ReportSchemas.Json.Replace("\"type\": \"object\",\n      \"required\"", "\"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\"");

    public static TheoryData<string> Lines => [.. Report.Write(new JsonLinesReporter(), NastyReport.Create()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public Task Describe_every_member_of_a_report() => JsonValidity.Check(Strict, Report.Write(new JsonReporter(), NastyReport.Create()));

    [Fact]
    public Task Describe_nothing_more_than_there_is() =>
        JsonValidity.Refuse(Strict, Report.Write(new JsonReporter(), NastyReport.Create()).Replace("\"safety\": \"unsafe\"", "\"safety\": \"unsafe\", \"more\": 1"));

    [Fact]
    public Task Describe_a_report_without_findings() => JsonValidity.Check(Strict, Report.Write(new JsonReporter(), Report.Of()));

    [Theory]
    [InlineData("\"safety\": \"unsafe\"", "\"safety\": \"maybe\"")]
    [InlineData("\"line\": 4,", "\"line\": 0,")]
    [InlineData("\"kind\": \"baseline\"", "\"kind\": \"whim\"")]
    [InlineData("\"fingerprints\"", "\"fingers\"")]
    public Task Refuse_what_is_no_report(string good, string bad) =>
        JsonValidity.Refuse(ReportSchemas.Json, Report.Write(new JsonReporter(), NastyReport.Create()).Replace(good, bad));

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Describe_each_line(string line) => JsonValidity.Check(ReportSchemas.JsonLines, line);

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Refuse_a_line_that_is_none(string line) => JsonValidity.Refuse(ReportSchemas.JsonLines, line.Replace("\"kind\":\"", "\"kind\":\"un"));

    [Theory]
    [InlineData("""{ "kind": "notice" }""")]
    [InlineData("""{ "kind": "run", "version": 2 }""")]
    [InlineData("""{ "kind": "finding", "rule": "RBL1001" }""")]
    public Task Refuse_a_line_that_lacks_something(string line) => JsonValidity.Refuse(ReportSchemas.JsonLines, line);
}
