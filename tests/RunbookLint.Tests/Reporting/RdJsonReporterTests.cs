using System.Text.Json;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class RdJsonReporterTests
{
    /// <summary>The messages of reviewdog.proto as a schema that allows nothing else.</summary>
    private const string Definitions = """
        {
          "position": { "type": "object", "additionalProperties": false, "required": ["line", "column"],
            "properties": { "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } } },
          "range": { "type": "object", "additionalProperties": false, "required": ["start"],
            "properties": { "start": { "$ref": "#/definitions/position" }, "end": { "$ref": "#/definitions/position" } } },
          "location": { "type": "object", "additionalProperties": false, "required": ["path"],
            "properties": { "path": { "type": "string" }, "range": { "$ref": "#/definitions/range" } } },
          "source": { "type": "object", "additionalProperties": false, "required": ["name"],
            "properties": { "name": { "type": "string" }, "url": { "type": "string" } } },
          "diagnostic": { "type": "object", "additionalProperties": false, "required": ["message", "location"],
            "properties": {
              "message": { "type": "string", "minLength": 1 },
              "location": { "$ref": "#/definitions/location" },
              "severity": { "enum": ["ERROR", "WARNING", "INFO"] },
              "source": { "$ref": "#/definitions/source" },
              "code": { "type": "object", "additionalProperties": false, "required": ["value"],
                "properties": { "value": { "type": "string" }, "url": { "type": "string" } } },
              "suggestions": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["range", "text"],
                "properties": { "range": { "$ref": "#/definitions/range" }, "text": { "type": "string" } } } },
              "related_locations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["location"],
                "properties": { "message": { "type": "string" }, "location": { "$ref": "#/definitions/location" } } } } } }
        }
        """;

    private const string Line = $$"""{ "definitions": {{Definitions}}, "$ref": "#/definitions/diagnostic" }""";

    private const string Document = $$"""
        { "definitions": {{Definitions}}, "type": "object", "additionalProperties": false, "required": ["diagnostics"],
          "properties": {
            "source": { "$ref": "#/definitions/source" },
            "diagnostics": { "type": "array", "items": { "$ref": "#/definitions/diagnostic" } } } }
        """;

    [Fact]
    public Task Is_valid() => JsonValidity.Check(Document, Report.Write(new RdJsonReporter(), NastyReport.Create()));

    [Fact]
    public Task Is_valid_line_by_line() => JsonValidity.CheckLines(Line, Report.Write(new RdJsonLinesReporter(), NastyReport.Create()));

    [Fact]
    public void Counts_columns_in_bytes()
    {
        var range = Read(Report.Finding("a.sh", "set\n备份🚀⟦日志⟧", "m")).GetProperty("location").GetProperty("range");

        Numbers(range).Should().Equal(2, 11, 2, 17);
    }

    [Fact]
    public void Suggests_a_fix()
    {
        var finding = Report.Finding("a.sh", "🚀 ⟦16GB⟧", "m");
        var suggestion = Read(finding with { Fix = new Fix("raise", FixSafety.Safe, new ReplaceText(finding.Span, "32GB")) }).GetProperty("suggestions")[0];

        Numbers(suggestion.GetProperty("range")).Should().Equal(1, 6, 1, 10);
        suggestion.GetProperty("text").GetString().Should().Be("32GB");
    }

    [Fact]
    public void Suggests_a_fix_of_several_changes_as_one()
    {
        var finding = Report.Finding("a.sh", "⟦a⟧ b ⟦c⟧", "m", "", "");
        var fix = new Fix("swap", FixSafety.Safe, [new ReplaceText(finding.Related[0].Span, "x"), new ReplaceText(finding.Span, "y")]);

        Read(finding with { Fix = fix }).GetProperty("suggestions")[0].GetProperty("text").GetString().Should().Be("y b x");
    }

    [Fact]
    public void Suggests_nothing_that_another_file_needs()
    {
        var finding = Report.Finding("a.sh", "⟦a⟧", "m");
        var fix = new Fix("set", FixSafety.Safe, new ReplaceText(Report.Finding("b.sh", "⟦a⟧", "m").Span, "x"));

        Read(finding with { Fix = fix }).TryGetProperty("suggestions", out _).Should().BeFalse();
    }

    private static JsonElement Read(Finding finding) => JsonDocument.Parse(Report.Write(new RdJsonLinesReporter(), Report.Of(finding))).RootElement;

    private static int[] Numbers(JsonElement range) =>
    [
        .. new[] { "start", "end" }.SelectMany(end => new[] { "line", "column" }.Select(name => range.GetProperty(end).GetProperty(name).GetInt32())),
    ];
}
