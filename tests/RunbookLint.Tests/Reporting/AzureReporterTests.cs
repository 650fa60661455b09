using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Tests.Reporting;

public class AzureReporterTests
{
    [Theory]
    [InlineData("100% of; rows] are\r\nlost")]
    [InlineData("##vso[task.complete result=Failed;]")]
    [InlineData("%AZP25 %0A %3B stay")]
    public void Says_messages_as_they_are(string message) =>
        Read(Report.Finding("a.sh", "⟦br⟧", message)).Message.Should().Be($"RBL3001: {message.Replace("\r\n", "\n").Replace("##", "#♯")}");

    [Theory]
    [InlineData("备份/a;b]c[d 100%.sh")]
    [InlineData("%3B%5D.sh")]
    public void Names_files_as_they_are(string path) => Read(Report.Finding(path, "⟦br⟧", "m")).Properties["sourcepath"].Should().Be(path);

    [Fact]
    public void Gives_the_line_the_column_and_the_rule() =>
        Read(Report.Finding("a.sh", "set\n🚀 ⟦br⟧", "m")).Properties.Should().Contain("linenumber", "2").And.Contain("columnnumber", "4").And.Contain("code", "RBL3001");

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "warning")]
    public void Knows_errors_and_warnings_only(Severity severity, string type) =>
        Read(Report.Finding("a.sh", "⟦br⟧", "m") with { Severity = severity }).Properties["type"].Should().Be(type);

    /// <summary>A line as the agent reads it: up to the first bracket are the properties.</summary>
    /// <seealso href="https://github.com/microsoft/azure-pipelines-agent/blob/master/src/Agent.Sdk/CommandStringConvertor.cs"/>
    private static (IReadOnlyDictionary<string, string> Properties, string Message) Read(Finding finding)
    {
        var line = Report.Write(new AzureReporter(), Report.Of(finding)).TrimEnd('\n');
        line.Should().StartWith("##vso[task.logissue ").And.NotContain("\n");

        var end = line.IndexOf(']');
        var properties = line["##vso[task.logissue ".Length..end].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
        return (properties.ToDictionary(pair => pair[0], pair => Unescape(pair[1].Replace("%3B", ";").Replace("%5D", "]"))), Unescape(line[(end + 1)..]));
    }

    private static string Unescape(string text) => text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%AZP25", "%");
}
