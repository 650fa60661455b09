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
    [InlineData("><a*\n ~~~ <br><div>```é    {#x}\n\t")]
    [InlineData("~~~ sh\n\t")]
    [InlineData("- ~~~\n\t")]
    [InlineData("> ~~~\n>\t")]
    public void Knows_the_place_of_code_that_is_only_a_part_of_a_tab(string source) => MarkdownInvariants.Hold(source, MarkdownParser.Parse(source));

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
    public void Survives_hostile_repetitions(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 20_000));
        var parse = () => MarkdownParser.Parse(source);

        parse.Should().NotThrow();
    }
}
