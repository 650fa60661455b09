using System.Text.Json;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class GitLabReporterTests
{
    /// <summary>The members that GitLab's documentation asks for.</summary>
    /// <seealso href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>
    private const string Schema = """
        {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "location", "severity"],
            "properties": {
              "description": { "type": "string", "minLength": 1 },
              "check_name": { "type": "string", "minLength": 1 },
              "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{32,}$" },
              "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
              "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                  "path": { "type": "string", "minLength": 1, "not": { "pattern": "^\\./" } },
                  "lines": { "type": "object", "required": ["begin"], "properties": { "begin": { "type": "integer", "minimum": 1 } } }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public Task Is_valid() => JsonValidity.Check(Schema, Report.Write(new GitLabReporter(), NastyReport.Create()));

    [Fact]
    public void Is_an_empty_list_when_all_is_well() => Report.Write(new GitLabReporter(), Report.Of()).Should().Be("[]\n");

    [Fact]
    public void Gives_each_finding_a_fingerprint_of_its_own() =>
        Read(Report.Finding("a.sh", "⟦br⟧", "m"), Report.Finding("a.sh", "⟦br⟧", "m"), Report.Finding("b.sh", "⟦br⟧", "m"))
            .Select(issue => issue.GetProperty("fingerprint").GetString()).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Knows_a_finding_again_on_another_line() =>
        Read(Report.Finding("a.sh", "set -e\n\n⟦br⟧", "m"))[0].GetProperty("fingerprint").GetString()
            .Should().Be(Read(Report.Finding("a.sh", "⟦br⟧", "m"))[0].GetProperty("fingerprint").GetString());

    [Theory]
    [InlineData(Severity.Error, "major")]
    [InlineData(Severity.Warning, "minor")]
    [InlineData(Severity.Info, "info")]
    public void Says_how_severe_a_finding_is(Severity severity, string name)
    {
        var issue = Read(Report.Finding("a.sh", "⟦br⟧", "m") with { Severity = severity })[0];

        issue.GetProperty("severity").GetString().Should().Be(name);
        issue.GetProperty("description").GetString().Should().Be("RBL3001: m");
    }

    private static JsonElement[] Read(params Finding[] findings) =>
        [.. JsonDocument.Parse(Report.Write(new GitLabReporter(), Report.Of(findings))).RootElement.EnumerateArray()];
}
