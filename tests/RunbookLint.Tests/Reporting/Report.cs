using RunbookLint.Plan;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

/// <summary>Makes reports of marked texts: the first mark is the finding, the others are its related places.</summary>
internal static class Report
{
    public static RuleDescriptor Rule { get; } = new("RBL3001", "physical-import-under-log-backup", RuleCategory.Import, Severity.Error, "Rows are lost");

    public static LintReport Of(params Finding[] findings) => new(
        [.. findings],
        new RunbookPlan(Region.Sequence(SourceFile.From("", "").Locate(default), [])),
        [.. findings.Select(finding => finding.Span.File).Distinct()])
    {
        Rules = [Rule, .. EngineRules.All],
    };

    public static Finding Finding(string path, string marked, string message, string label = "", params string[] related)
    {
        var (text, spans) = Markup.Parse(marked, "⟦", "⟧");
        var file = SourceFile.From(path, text);

        return new Finding(Rule, file.Locate(spans[0]), message)
        {
            Label = label,
            Related = [.. related.Select((note, index) => new RelatedPlace(file.Locate(spans[index + 1]), note))],
        };
    }

    public static string Write(IReporter reporter, LintReport report, ReportOptions? options = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        reporter.Write(report, options ?? ReportOptions.Default with { PageOf = _ => "# page" }, output);
        return output.ToString();
    }
}
