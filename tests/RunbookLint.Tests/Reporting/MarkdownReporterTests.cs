using Markdig;
using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class MarkdownReporterTests
{
    private static readonly MarkdownPipeline Forge = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</details> <img src=x>")]
    [InlineData("[click](http://evil) ![x](http://evil) http://evil.example www.evil.example")]
    [InlineData("*bold* _it_ ~~gone~~ `code` **b**")]
    [InlineData("a | b \\| c")]
    [InlineData("&lt; &amp; &#64;")]
    public void Says_messages_as_they_are(string message)
    {
        var html = Render(Report.Finding("a.sh", "⟦br⟧", message));
        var cell = html[(html.LastIndexOf("<td>", StringComparison.Ordinal) + 4)..html.LastIndexOf("</td>", StringComparison.Ordinal)];

        System.Net.WebUtility.HtmlDecode(cell.Replace("<!-- -->", "")).Should().Be(message);
        cell.Replace("<!-- -->", "").Should().NotContain("<");
    }

    [Theory]
    [InlineData("备份/`a`|<b> & \"c\".sh")]
    [InlineData("`.sh")]
    public void Names_files_as_they_are(string path)
    {
        var html = Render(Report.Finding(path, "⟦br⟧", "m"));
        var code = html[(html.IndexOf("<code>", StringComparison.Ordinal) + 6)..html.IndexOf("</code>", StringComparison.Ordinal)];

        System.Net.WebUtility.HtmlDecode(code.Replace("<!-- -->", "")).Should().Be($"{path}:1");
    }

    [Fact]
    public void Calls_nobody_and_points_at_no_issue() =>
        Table(Report.Of(Report.Finding("a.sh", "⟦br⟧", "ask @admin about #12 and !7"))).Should().NotContain("@admin").And.NotContain("#12").And.NotContain("!7");

    [Fact]
    public void Ends_no_block_of_code_before_its_end() =>
        Report.Write(new MarkdownReporter(), Report.Of(Report.Finding("a.md", "⟦`````sh⟧", "m"))).Should().Contain("\n``````text\n");

    [Fact]
    public void Fits_into_a_comment_and_says_what_does_not()
    {
        var findings = Enumerable.Range(0, 3000).Select(index => Report.Finding("a.sh", "⟦br⟧ restore", $"message {index}"));
        var text = Report.Write(new MarkdownReporter(), Report.Of([.. findings]));

        text.Length.Should().BeLessThan(65_536);
        text.Should().Contain("more findings: there is no room for all of them here").And.Contain("are left out: a comment cannot be longer");
    }

    [Fact]
    public void Says_when_all_is_well() => Report.Write(new MarkdownReporter(), Report.Of()).Should().Be("### RunbookLint: no findings in 0 files\n");

    [Fact]
    public void Shows_all_findings_on_the_page_of_a_run() =>
        StepSummary.Of(Report.Of([.. Enumerable.Range(0, 3000).Select(index => Report.Finding("a.sh", "⟦br⟧", $"message {index}"))]), ReportOptions.Default)
            .Should().Contain("message 2999");

    private static string Render(RunbookLint.Rules.Finding finding) => Markdown.ToHtml(Table(Report.Of(finding)), Forge);

    private static string Table(LintReport report)
    {
        var text = Report.Write(new MarkdownReporter(), report);
        return text[..text.IndexOf("\n<details>", StringComparison.Ordinal)];
    }
}
