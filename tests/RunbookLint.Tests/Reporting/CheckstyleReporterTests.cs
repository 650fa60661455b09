using System.Xml.Linq;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class CheckstyleReporterTests
{
    [Fact]
    public void Is_what_readers_of_Checkstyle_look_for()
    {
        var root = Read(NastyReport.Create());

        root.Name.LocalName.Should().Be("checkstyle");
        root.Attribute("version").Should().NotBeNull();
        root.Elements().Should().AllSatisfy(file =>
        {
            file.Name.LocalName.Should().Be("file");
            file.Attribute("name")!.Value.Should().NotBeEmpty();
            file.Elements().Should().NotBeEmpty().And.AllSatisfy(error =>
            {
                error.Name.LocalName.Should().Be("error");
                ((int)error.Attribute("line")!).Should().BePositive();
                error.Attribute("severity")!.Value.Should().BeOneOf("error", "warning", "info");
                error.Attribute("message")!.Value.Should().NotBeEmpty();
                error.Attribute("source")!.Value.Should().StartWith("RunbookLint.");
            });
        });
    }

    [Fact]
    public void Keeps_paths_and_messages()
    {
        var file = Read(Report.Of(Report.Finding("备份/<a & \"b\">.sh", "🚀 ⟦br⟧", "first\nsecond ]]> \t\x01"))).Element("file")!;

        file.Attribute("name")!.Value.Should().Be("备份/<a & \"b\">.sh");
        file.Element("error")!.Attribute("message")!.Value.Should().Be("first\nsecond ]]> ␉␁");
        file.Element("error")!.Attribute("column")!.Value.Should().Be("4");
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "info")]
    public void Says_how_severe_a_finding_is(Severity severity, string name) =>
        Read(Report.Of(Report.Finding("a.sh", "⟦br⟧", "m") with { Severity = severity })).Descendants("error").Single().Attribute("severity")!.Value.Should().Be(name);

    private static XElement Read(LintReport report) => XDocument.Parse(Report.Write(new CheckstyleReporter(), report)).Root!;
}
