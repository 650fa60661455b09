using System.Xml;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>The XML of Checkstyle, which Jenkins and many other programs read. Columns are those of Java: UTF-16 code units.</summary>
/// <seealso href="https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java"/>
public sealed class CheckstyleReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "checkstyle";

    /// <inheritdoc/>
    public string Summary => "the XML of Checkstyle, for Jenkins and others";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) => XmlText.Write(output, xml => xml.Element("checkstyle", () =>
    {
        xml.WriteAttributeString("version", "4.3");

        foreach (var file in ReportProblem.Of(report).GroupBy(problem => problem.Path, StringComparer.Ordinal))
            WriteFile(file.Key.Length > 0 ? file.Key : "runbooklint", file, problem => Write(problem, xml), xml);

        foreach (var file in report.Findings.GroupBy(finding => finding.Span.File.Path, StringComparer.Ordinal))
            WriteFile(file.Key, file, finding => Write(finding, xml), xml);
    }));

    private static void WriteFile<T>(string path, IEnumerable<T> items, Action<T> write, XmlWriter xml) => xml.Element("file", () =>
    {
        xml.WriteAttributeString("name", Harmless.Characters(path));
        foreach (var item in items)
            xml.Element("error", () => write(item));
    });

    private static void Write(Finding finding, XmlWriter xml)
    {
        var start = Position.StartOf(finding.Span, ColumnUnit.Utf16);
        xml.Number("line", start.Line);
        xml.Number("column", start.Column);
        xml.WriteAttributeString("severity", SeverityNames.Of(finding.Severity));
        xml.WriteAttributeString("message", FindingText.Of(finding, path => path));
        xml.WriteAttributeString("source", $"RunbookLint.{finding.Rule.Id}");
    }

    private static void Write(ReportProblem problem, XmlWriter xml)
    {
        xml.Number("line", 1);
        xml.WriteAttributeString("severity", "error");
        xml.WriteAttributeString("message", problem.Message);
        xml.WriteAttributeString("source", "RunbookLint.run");
    }
}
