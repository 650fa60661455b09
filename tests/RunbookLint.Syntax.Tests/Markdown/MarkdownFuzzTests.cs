using System.Diagnostics;
using CsCheck;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

public class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "> ", ">", "- ", "* ", "1. ", "[ ] ", "[x] ", "```", "~~~", "````", "sh", "{.sh}", "`", "``",
        "<!--", "-->", "<div>", "</div>", "<br>", "<pre>", "# ", "#", "---", "===", "+++", ":::note", ":::", "!!! note", "=== \"a\"", "|", "|-|", "a|b", "\\", "*",
        "**", "_", "[", "]", "](", ")", "![", "&amp;", "&#x0;", "&#xD800;", "<a", ">", "word", "\0", "\uD800", "é", "{#x}", "<http://a>",
    ];

    [Fact]
    public void Reads_anything() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 60].Select(string.Concat).Sample(source => MarkdownInvariants.Hold(source, MarkdownParser.Parse(source)), iter: 20_000);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("`a``")]
    [InlineData("<a '")]
    [InlineData("<!--")]
    [InlineData("[a]: b\n")]
    [InlineData("a\n=\n")]
    [InlineData("|")]
    [InlineData("|-\n")]
    [InlineData(":::a\n")]
    [InlineData("<div>\n<!--\n```\n")]
    public void Reads_hostile_repetitions_in_time(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 20_000));
        var watch = Stopwatch.StartNew();

        MarkdownParser.Parse(source);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
