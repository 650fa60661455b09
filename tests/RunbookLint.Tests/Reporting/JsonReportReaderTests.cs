using CsCheck;
using RunbookLint.Configuration;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class JsonReportReaderTests
{
    private static readonly ReportOptions Options = new() { Version = "1.2.3", PathFromRoot = path => $"sub/{path}", PageOf = _ => "# page", IncludeSuppressed = true };

    private static readonly string[] Damages = ["", "0", "-1", "\"", "{", "]", "null", "99999999999", "\\ud800"];

    public static TheoryData<string> Formats => [.. ReporterCatalog.All.Select(reporter => reporter.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gives_the_report_that_every_other_format_was_made_of(string format)
    {
        var reporter = ReporterCatalog.Find(format)!;

        Report.Write(reporter, Reread(NastyReport.Create()), Options).Should().Be(Report.Write(reporter, NastyReport.Create(), Options));
    }

    /// <summary>Only code points of what is cut away are recorded: in formats that count otherwise, columns behind it are those of blanks.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("markdown")]
    [InlineData("junit")]
    public void Gives_lines_without_end_as_they_are_shown(string format)
    {
        var line = new string('x', 5000) + " 🚀⟦br⟧ " + new string('y', 5000) + "⟦log⟧" + new string('z', 900);
        var report = Report.Of(Report.Finding("a.json", line, "m", "l", "r"));
        var reporter = ReporterCatalog.Find(format)!;

        Report.Write(reporter, Reread(report), Options).Should().Be(Report.Write(reporter, report, Options));
    }

    [Theory]
    [InlineData("never", null, false)]
    [InlineData("error", null, true)]
    [InlineData("error", "never", false)]
    [InlineData("never", "error", true)]
    public void Ends_as_the_run_did_unless_it_is_judged_anew(string ran, string? anew, bool hasFailed)
    {
        var report = Reread(NastyReport.Create().As(Judging(ran)));

        report.As(Judging(anew)).HasFailed.Should().Be(hasFailed);

        static LintOptions Judging(string? level) => LintOptions.Default with { FailOn = level is null ? null : FailThreshold.Read(level), MinSeverity = Severity.Info, MinConfidence = Confidence.Low };
    }

    [Fact]
    public void Keeps_places_of_several_lines()
    {
        var report = Report.Of(Report.Finding("a.sh", "set\n⟦br \\\n  log start⟧\n", "m"));

        Reread(report).Findings[0].Span.Text.Should().Be("br \\\n  log start");
    }

    [Theory]
    [InlineData("", "not valid JSON at line 1")]
    [InlineData("{\n  \"version\": 1,\n", "not valid JSON at line 3")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [{\"rule\": \"\\ud800\"}]}", "a text in it has half a character")]
    [InlineData("[]", "this is no report of RunbookLint in the json format")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": []}", "this is no report of RunbookLint in the json format")]
    [InlineData("{\"kind\":\"run\",\"version\":1}", "this is the jsonl format; only json can be converted")]
    [InlineData("{\"kind\":\"run\",\"version\":1}\n{}", "this is the jsonl format; only json can be converted")]
    [InlineData("{\"version\": 7, \"tool\": {}, \"findings\": []}", "the report is of version 7 of the format; this program knows 1")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": {}}", "'findings' is not a list")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [1]}", "'findings[0]' is not an object")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [{}]}", "'findings[0].rule' is missing")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [{\"rule\": \"<b>\"}]}", "'findings[0].rule' is not the id of a rule")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [], \"rules\": [{\"id\": \"RBL1001\", \"name\": \"a|b\"}]}", "'rules[0].name' is not the name of a rule")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": []}", "'summary' is missing")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [], \"files\": [{\"path\": \"a\", \"lines\": [{\"line\": 2000000000, \"column\": 1, \"text\": \"\"}]}]}", "line 2000000000 of 'a' is beyond the end of any file")]
    [InlineData("{\"version\": 1, \"tool\": {}, \"findings\": [], \"files\": [{\"path\": \"a\", \"lines\": [{\"line\": 1, \"column\": 2000000000, \"text\": \"\"}]}]}", "column 2000000000 of line 1 is beyond the end of any file")]
    public void Says_why_a_text_is_no_report(string text, string why) => Reading(text).Should().Throw<ReportFormatException>().WithMessage(why);

    [Fact]
    public void Throws_nothing_else_whatever_is_damaged()
    {
        var good = Report.Write(new JsonReporter(), NastyReport.Create(), Options);

        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 12], Gen.Int[0, Damages.Length - 1])
            .Sample((start, length, damage) =>
            {
                var bad = good[..start] + Damages[damage] + good[Math.Min(good.Length, start + length)..];
                try
                {
                    var report = JsonReportReader.Read(bad).Report;
                    foreach (var reporter in ReporterCatalog.All)
                        Report.Write(reporter, report);
                }
                catch (ReportFormatException)
                {
                    // That is what it says when it cannot read it.
                }
            }, iter: 100);
    }

    private static Action Reading(string text) => () => JsonReportReader.Read(text);

    private static LintReport Reread(LintReport report) => JsonReportReader.Read(Report.Write(new JsonReporter(), report, Options)).Report;
}
