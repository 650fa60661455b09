using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Testing;

namespace RunbookLint.Syntax.Tests.Markdown;

public class MarkdownCodeTests
{
    [Theory]
    [InlineData("", "", null)]
    [InlineData("sh", "sh", null)]
    [InlineData("SQL", "sql", null)]
    [InlineData("{.bash}", "bash", null)]
    [InlineData("{.sh .numberLines}", "sh", null)]
    [InlineData("{#id .yaml file=\"a.yaml\"}", "yaml", "a.yaml")]
    [InlineData("{bash, eval=FALSE}", "bash", null)]
    [InlineData("shell {copyable: \"shell-regular\"}", "shell", null)]
    [InlineData("sh{1,3-5}", "sh", null)]
    [InlineData("bash title=\"x.sh\"", "bash", "x.sh")]
    [InlineData("bash title=\"Start the backup\"", "bash", null)]
    [InlineData("yaml:path/file.yaml", "yaml", "path/file.yaml")]
    [InlineData("toml file=x.toml", "toml", "x.toml")]
    [InlineData("toml filename='conf/x.toml' linenums=\"1\"", "toml", "conf/x.toml")]
    [InlineData("sh runbook.sh", "sh", "runbook.sh")]
    [InlineData("sh [runbook.sh]", "sh", "runbook.sh")]
    [InlineData("tidb-lightning.toml", "toml", "tidb-lightning.toml")]
    [InlineData("{code-block} yaml", "yaml", null)]
    [InlineData("language-sh", "sh", null)]
    [InlineData("console?prompt=$", "console", null)]
    [InlineData("rust,ignore", "rust", null)]
    [InlineData("ebnf+diagram", "ebnf+diagram", null)]
    [InlineData("c++", "c++", null)]
    [InlineData("{{ lang }}", "", null)]
    [InlineData("title=x.yaml", "", "x.yaml")]
    public void Reads_the_language_and_the_file_of_an_info_string(string info, string language, string? title)
    {
        var code = Code($"~~~ {info} \nx\n~~~");

        code.Info.Should().Be(info);
        code.Language.Should().Be(language);
        code.Title.Should().Be(title);
    }

    [Theory]
    [InlineData("```sh\na\n  b\n\nc\n```", "a\n  b\n\nc\n")]
    [InlineData("````\n```\n````\n", "```\n")]
    [InlineData("~~~\n```\n~~~", "```\n")]
    [InlineData("```\na", "a")]
    [InlineData("```\na\n", "a\n")]
    [InlineData("```", "")]
    [InlineData("```\n```", "")]
    [InlineData("  ```\n  a\n    b\n c\n  ```", "a\n  b\nc\n")]
    [InlineData("```\r\na\r\n\r\nb\r\n```\r\n", "a\n\nb\n")]
    [InlineData("```\ra\rb\r```", "a\nb\n")]
    [InlineData("> ```\n> a\n>\n>   b\n>c\n> ```", "a\n\n  b\nc\n")]
    [InlineData("> ```\n>\ta\n> ```", "  a\n")]
    [InlineData("> ```\n> a\n\nnot", "a\n")]
    [InlineData("- x\n\n  ```\n  a\n\n    b\n  ```", "a\n\n  b\n")]
    [InlineData("- > 1. ```\n  >    a\n  >    b\n", "a\nb\n")]
    [InlineData("- x\n\n\t```\n\ta\n\t```", "a\n")]
    [InlineData("```\n\ta\n```", "\ta\n")]
    public void Strips_what_stands_around_the_content(string source, string expected) => Code(source).Text.Should().Be(expected);

    [Theory]
    [InlineData("    a\n      b\n\n\tc\n\n", "a\n  b\n\nc\n")]
    [InlineData("\ta\n\t\tb", "a\n\tb")]
    [InlineData("- x\n\n      a\n", "a\n")]
    public void Reads_indented_code(string source, string expected)
    {
        var code = Code(source);

        code.IsFenced.Should().BeFalse();
        code.Text.Should().Be(expected);
    }

    [Theory]
    [InlineData("a\n\n[|```sh\nx\n```|]\n\nb")]
    [InlineData("> [|~~~\n> x\n> ~~~|]\n")]
    [InlineData("- [|```sh\n  x\n  y|]\nb")]
    [InlineData("[|```|]\n")]
    public void Spans_the_block_with_its_fences(string marked)
    {
        var (source, spans) = Markup.Parse(marked);

        Code(source).Span.Should().Be(spans.Single());
    }

    [Fact]
    public void Maps_each_line_of_nested_code_to_the_page()
    {
        var (source, spans) = Markup.Parse("1. x\r\n   > ```sh\r\n   > [|br log start|]\r\n   >   [|--pd a|]\r\n   > ```\r\n");
        var code = Code(source);

        code.Text.Should().Be("br log start\n  --pd a\n");
        code.Map.ToOuter(new(0, 12)).Should().Be(spans[0]);
        code.Map.ToOuter(new(15, 6)).Should().Be(spans[1]);
        code.Map.ToOuter(TextSpan.FromBounds(0, 21)).Should().Be(TextSpan.FromBounds(spans[0].Start, spans[1].End));
    }

    [Fact]
    public void Maps_code_spans_in_cells_that_escape_pipes()
    {
        var (source, spans) = Markup.Parse("| a |\n|---|\n| `x [|\\| y|]` |");
        var code = MarkdownParser.Parse(source).Blocks.OfType<MarkdownTable>().Single().Rows[1].Cells[0].CodeSpans.Single();

        code.Text.Should().Be("x | y");
        code.Map.ToOuter(new(2, 3)).End.Should().Be(spans[0].End);
        code.Map.ToOuter(new(3, 2)).Should().Be(TextSpan.FromBounds(spans[0].End - 2, spans[0].End));
    }

    private static MarkdownCode Code(string source)
    {
        var page = MarkdownParser.Parse(source);
        MarkdownInvariants.Hold(source, page);
        return MarkdownDump.All(page.Blocks).OfType<MarkdownCode>().First();
    }
}
