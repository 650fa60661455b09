using System.Text.Json;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class SarifReporterTests
{
    [Fact]
    public void Lists_every_rule_with_what_code_scanning_asks_for()
    {
        var rules = Run(Report.Of()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();

        rules.Select(rule => rule.GetProperty("id").GetString()).Should().Equal("RBL0001", "RBL0002", "RBL0003", "RBL0004", "RBL0005", "RBL0006", "RBL0007", "RBL3001");
        rules.Should().AllSatisfy(rule =>
        {
            rule.GetProperty("name").GetString().Should().NotBeNullOrEmpty();
            rule.GetProperty("shortDescription").GetProperty("text").GetString().Should().NotBeNullOrEmpty();
            rule.GetProperty("fullDescription").GetProperty("text").GetString().Should().NotBeNullOrEmpty();
            rule.GetProperty("help").GetProperty("text").GetString().Should().NotBeNullOrEmpty();
            rule.GetProperty("help").GetProperty("markdown").GetString().Should().NotBeNullOrEmpty();
            rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().BeOneOf("note", "warning", "error");
        });
    }

    [Fact]
    public void Writes_an_empty_list_of_results_when_all_is_well()
    {
        var run = Run(Report.Of());

        run.GetProperty("results").GetArrayLength().Should().Be(0);
        run.GetProperty("columnKind").GetString().Should().Be("utf16CodeUnits");
        run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void Cuts_long_descriptions()
    {
        var rule = Report.Rule with { Summary = new string('x', 5000) };
        var run = Run(Report.Of() with { Rules = [rule] });

        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("fullDescription").GetProperty("text").GetString()!
            .Length.Should().Be(1024);
    }

    [Fact]
    public void Places_a_result_in_UTF16_units_on_one_line()
    {
        var result = Result(Report.Finding("a.sh", "set\n🚀 ⟦br log\n start⟧", "m"));
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Numbers(region).Should().Equal(2, 4, 2, 10);
        result.GetProperty("ruleIndex").GetInt32().Should().Be(7);
        result.GetProperty("level").GetString().Should().Be("error");
    }

    [Theory]
    [InlineData("ops/run book.md", "ops/run%20book.md")]
    [InlineData("备份/a#b?.sh", "%E5%A4%87%E4%BB%BD/a%23b%3F.sh")]
    [InlineData("c:d/e%20.sh", "c%3Ad/e%2520.sh")]
    [InlineData("/outside/a.sh", "file:///outside/a.sh")]
    [InlineData("./a.sh", "a.sh")]
    public void Encodes_paths_as_URIs(string path, string uri) =>
        Result(Report.Finding(path, "⟦br⟧", "m")).GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(uri);

    [Fact]
    public void Writes_paths_from_the_root_of_the_repository() =>
        Run(Report.Of(Report.Finding("a.sh", "⟦br⟧", "m")), new() { PathFromRoot = path => $"ops/{path}" }).GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("ops/a.sh");

    [Fact]
    public void Tells_the_chain_as_related_places_and_as_a_flow_that_ends_at_the_finding()
    {
        var result = Result(Report.Finding("a.sh", "⟦import⟧ ⟦local⟧ ⟦start⟧", "lost", "here", "makes it physical", "starts"));

        result.GetProperty("relatedLocations").EnumerateArray().Select(Message).Should().Equal("makes it physical", "starts");
        result.GetProperty("relatedLocations").EnumerateArray().Select(place => place.GetProperty("id").GetInt32()).Should().Equal(1, 2);
        result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray()
            .Select(step => Message(step.GetProperty("location"))).Should().Equal("makes it physical", "starts", "here");
    }

    [Theory]
    [InlineData(Confidence.High, "high")]
    [InlineData(Confidence.Low, "low")]
    public void Writes_how_sure_a_finding_is(Confidence confidence, string name) =>
        Result(Report.Finding("a.md", "⟦x⟧", "m") with { Confidence = confidence }).GetProperty("properties").GetProperty("confidence").GetString().Should().Be(name);

    [Fact]
    public void Puts_the_fingerprint_that_the_upload_would_compute() =>
        Result(Report.Finding("a.sh", " a\nb\n  \t\t⟦c⟧\n d", "m")).GetProperty("partialFingerprints")
            .GetProperty("primaryLocationLineHash").GetString().Should().Be("180aee12dab6264:1");

    [Fact]
    public void Hides_credentials_and_lets_no_text_become_a_link()
    {
        var text = Report.Write(new SarifReporter(), Report.Of(Report.Finding("a.sh", "⟦br⟧", "[click](http://evil) s3://b?secret-access-key=topsecret")));

        text.Should().NotContain("topsecret").And.NotContain("](http");
    }

    [Fact]
    public void Notifies_of_what_could_not_be_read()
    {
        var report = Report.Of(SourceDecoder.TooLarge("dump.sql").Problem!) with
        {
            Notices = ["no such file or folder: x"],
            InternalErrors = [new("a.sh", "RBL3001", "boom")],
        };
        var invocation = Run(report).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().Should().BeFalse();
        invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Select(Message).Should().HaveCount(3)
            .And.Contain("no such file or folder: x");
    }

    [Fact]
    public void Writes_the_severity_that_the_user_chose()
    {
        var selection = RuleSelection.Create([Report.Rule], [], [], [], ["RBL3001=info"]);
        var run = Run(Report.Of() with { Rules = [Report.Rule], Selection = selection });

        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().Be("note");
    }

    [Fact]
    public Task Is_valid_by_the_official_schema() => JsonValidity.Check(OfficialSchema, Report.Write(
        new SarifReporter(), NastyReport.Create(), new() { IncludeSuppressed = true, Category = "docs", PageOf = _ => "# page" }));

    [Fact]
    public Task Is_valid_by_the_official_schema_when_all_is_well() => JsonValidity.Check(OfficialSchema, Report.Write(new SarifReporter(), Report.Of()));

    [Fact]
    public Task Is_measured_by_a_schema_that_refuses_mistakes() => JsonValidity.Refuse(
        OfficialSchema, Report.Write(new SarifReporter(), NastyReport.Create()).Replace("\"startLine\": 4", "\"startLine\": 0"));

    [Fact]
    public void Links_the_related_places() =>
        Message(Result(Report.Finding("a.sh", "⟦import⟧ ⟦local⟧ ⟦start⟧", "rows are lost", "here", "", "starts [x](http://evil)")))
            .Should().Be("rows are lost. See: [starts \\[x\\](http://evil)](2).");

    [Fact]
    public void Leaves_suppressed_findings_out_unless_asked()
    {
        Run(NastyReport.Create()).GetProperty("results").EnumerateArray().Should().HaveCount(4);

        Run(NastyReport.Create(), new() { IncludeSuppressed = true }).GetProperty("results").EnumerateArray().Skip(4)
            .Select(result => result.GetProperty("suppressions")[0].GetProperty("kind").GetString()).Should().Equal("inSource", "external");
    }

    [Theory]
    [InlineData("docs", "docs/")]
    [InlineData("docs/", "docs/")]
    public void Tells_several_runs_apart(string category, string id) =>
        Run(Report.Of(), new() { Category = category }).GetProperty("automationDetails").GetProperty("id").GetString().Should().Be(id);

    [Fact]
    public void Has_no_more_places_than_are_accepted()
    {
        var finding = Report.Finding("a.sh", "⟦br⟧", "m");
        var result = Result(finding with { Related = [.. Enumerable.Repeat(new RelatedPlace(finding.Span, "x"), 2000)] });

        (result.GetProperty("relatedLocations").GetArrayLength() + 1).Should().BeLessThanOrEqualTo(1000);
        result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength().Should().BeLessThanOrEqualTo(1000);
    }

    private static string OfficialSchema => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "sarif-2.1.0.json"));

    private static JsonElement Run(LintReport report, ReportOptions? options = null)
    {
        var root = JsonDocument.Parse(Report.Write(new SarifReporter(), report, options)).RootElement;
        root.GetProperty("version").GetString().Should().Be("2.1.0");
        return root.GetProperty("runs")[0];
    }

    private static JsonElement Result(Finding finding) => Run(Report.Of(finding)).GetProperty("results")[0];

    private static string Message(JsonElement element) => element.GetProperty("message").GetProperty("text").GetString()!;

    private static int[] Numbers(JsonElement region) =>
        [.. new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32())];
}
