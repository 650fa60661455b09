using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class JsonReporterTests
{
    [Fact]
    public void Writes_all_that_is_known() => Report.Write(
        new JsonReporter(),
        Report.Of(Report.Finding("load.sh", "⟦tidb-lightning⟧\n🚀 ⟦br⟧ log start --storage s3://b?access-key=topsecret", "rows \"are\" lost", "import", "starts here")) with { Rules = [Report.Rule] },
        new() { Version = "1.2.3" }).Should().Be("""
        {
          "version": 1,
          "tool": {
            "name": "runbooklint",
            "version": "1.2.3"
          },
          "summary": {
            "files": 1,
            "errors": 1,
            "warnings": 0,
            "infos": 0,
            "suppressed": 0,
            "incomplete": false,
            "failed": true
          },
          "findings": [
            {
              "rule": "RBL3001",
              "name": "physical-import-under-log-backup",
              "category": "import",
              "severity": "error",
              "confidence": "high",
              "message": "rows \"are\" lost",
              "label": "import",
              "path": "load.sh",
              "start": {
                "line": 1,
                "column": 1
              },
              "end": {
                "line": 1,
                "column": 15
              },
              "related": [
                {
                  "message": "starts here",
                  "path": "load.sh",
                  "start": {
                    "line": 2,
                    "column": 3
                  },
                  "end": {
                    "line": 2,
                    "column": 5
                  }
                }
              ],
              "fingerprints": {
                "primaryLocationLineHash": "d7a2081304dab54a:1",
                "runbooklint/v1": "2236a4c4067569a7ef52:1"
              }
            }
          ],
          "suppressed": [],
          "internalErrors": [],
          "notices": [],
          "rules": [
            {
              "id": "RBL3001",
              "name": "physical-import-under-log-backup",
              "category": "import",
              "severity": "error",
              "summary": "Rows are lost"
            }
          ],
          "files": [
            {
              "path": "load.sh",
              "pathFromRoot": "load.sh",
              "lines": [
                {
                  "line": 1,
                  "column": 1,
                  "text": "tidb-lightning"
                },
                {
                  "line": 2,
                  "column": 1,
                  "text": "\uD83D\uDE80 br log start --storage s3://b?access-key=*********"
                }
              ]
            }
          ]
        }

        """);

    [Fact]
    public void Keeps_Chinese_readable() =>
        Report.Write(new JsonReporter(), Report.Of(Report.Finding("备份.sh", "⟦br⟧", "日志备份"))).Should().Contain("日志备份").And.Contain("备份.sh");

    [Theory]
    [InlineData(Confidence.Low, "low")]
    [InlineData(Confidence.Medium, "medium")]
    public void Writes_how_sure_a_finding_is(Confidence confidence, string name) => Report.Write(
        new JsonReporter(), Report.Of(Report.Finding("a.md", "⟦x⟧", "m") with { Confidence = confidence }), new()).Should().Contain($"\"confidence\": \"{name}\"");
}
