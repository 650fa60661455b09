using System.Globalization;
using System.Xml;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>
/// The XML of JUnit, which every CI system shows: a suite a file, a failed test a finding, and a passed one for a file that is clean.
/// What went wrong with the run itself is an error, not a failure.
/// </summary>
/// <seealso href="https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd"/>
public sealed class JUnitReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public string Summary => "the XML of JUnit: a suite a file, a test a finding";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        Suite[] suites = [.. SuitesOf(report, options)];

        XmlText.Write(output, xml => xml.Element("testsuites", () =>
        {
            xml.WriteAttributeString("name", "RunbookLint");
            WriteTotals(suites.Sum(suite => suite.TestCount), suites.Sum(suite => suite.Findings.Length), suites.Sum(suite => suite.Problems.Length), xml);

            foreach (var suite in suites)
                xml.Element("testsuite", () => Write(suite, options, xml));
        }));
    }

    private static IEnumerable<Suite> SuitesOf(LintReport report, ReportOptions options)
    {
        var problems = ReportProblem.Of(report).ToLookup(problem => problem.Path, StringComparer.Ordinal);
        var findings = report.Findings.ToLookup(finding => finding.Span.File.Path, StringComparer.Ordinal);

        if (problems[""].ToArray() is { Length: > 0 } general)
            yield return new("RunbookLint", [], general);

        var paths = report.Files.Select(file => file.Path).Concat(findings.Select(file => file.Key)).Concat(problems.Select(file => file.Key));
        foreach (var path in paths.Where(path => path.Length > 0).Distinct().OrderBy(path => path, StringComparer.Ordinal))
            yield return new(Harmless.Characters(options.PathFromRoot(path)), [.. findings[path]], [.. problems[path]]);
    }

    private static void Write(Suite suite, ReportOptions options, XmlWriter xml)
    {
        xml.WriteAttributeString("name", suite.Name);
        WriteTotals(suite.TestCount, suite.Findings.Length, suite.Problems.Length, xml);

        if (suite.Findings.Length + suite.Problems.Length == 0)
            WriteTest("no findings", suite, null, () => { }, xml);

        foreach (var problem in suite.Problems)
            WriteTest("run", suite, null, () => WriteOutcome("error", "error", problem.Message, problem.Message, xml), xml);

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in suite.Findings)
        {
            // CI systems tell tests apart by name, and follow them from run to run: lines would change too often.
            var name = $"{finding.Rule.Id} {finding.Rule.Name}";
            seen[name] = seen.TryGetValue(name, out var count) ? count + 1 : 1;
            var unique = seen[name] == 1 ? name : string.Format(CultureInfo.InvariantCulture, "{0} ({1})", name, seen[name]);
            var text = $"{FindingText.PlaceOf(finding.Span, options.PathFromRoot)}: {FindingText.Of(finding, options.PathFromRoot)}";
            WriteTest(unique, suite, finding.Span, () => WriteOutcome("failure", SeverityNames.Of(finding.Severity), Harmless.Line(finding.Message), text, xml), xml);
        }
    }

    private static void WriteTest(string name, Suite suite, SourceSpan? place, Action write, XmlWriter xml) => xml.Element("testcase", () =>
    {
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", suite.Name);
        xml.WriteAttributeString("time", "0");

        if (place is { } known)
        {
            xml.WriteAttributeString("file", suite.Name);
            xml.Number("line", Position.StartOf(known).Line);
        }

        write();
    });

    private static void WriteOutcome(string kind, string type, string message, string text, XmlWriter xml) => xml.Element(kind, () =>
    {
        xml.WriteAttributeString("message", message);
        xml.WriteAttributeString("type", type);
        xml.WriteString(Harmless.WithoutCommands(text));
    });

    private static void WriteTotals(int tests, int failures, int errors, XmlWriter xml)
    {
        xml.Number("tests", tests);
        xml.Number("failures", failures);
        xml.Number("errors", errors);
        xml.WriteAttributeString("time", "0");
    }

    /// <summary>What is known about one file.</summary>
    private sealed record Suite(string Name, Finding[] Findings, ReportProblem[] Problems)
    {
        public int TestCount => Math.Max(1, Findings.Length + Problems.Length);
    }
}
