using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

/// <summary>What holds for every page.</summary>
internal static class MarkdownInvariants
{
    public static void Hold(string source, MarkdownPage page)
    {
        foreach (var (text, map) in MarkdownDump.Embedded(page.Blocks))
            MapsToItsOwnCharacters(source, text, map);

        foreach (var block in MarkdownDump.All(page.Blocks))
        {
            block.Span.End.Should().BeLessThanOrEqualTo(source.Length);
            foreach (var inner in Inner(block))
                block.Span.Contains(inner).Should().BeTrue($"{inner} is in {block.GetType().Name} {block.Span}");
        }

        page.Blocks.Select(block => block.Span.Start).Should().BeInAscendingOrder();
    }

    private static IEnumerable<TextSpan> Inner(MarkdownBlock block) => block switch
    {
        MarkdownQuote quote => quote.Blocks.Select(inner => inner.Span),
        MarkdownList list => list.Items.Select(inner => inner.Span),
        MarkdownItem item => item.Blocks.Select(inner => inner.Span),
        MarkdownParagraph paragraph => paragraph.CodeSpans.Select(code => code.Span),
        MarkdownTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Span),
        MarkdownCode code when code.Text.Trim('\n').Length > 0 => [code.Map.ToOuter(new(0, code.Text.TrimEnd('\n').Length))],
        _ => [],
    };

    public static void MapsToItsOwnCharacters(string source, string text, RunbookLint.Text.SpanMap map)
    {
        foreach (var run in map.Runs)
            source.Substring(run.Outer, run.Length).Should().Be(text.Substring(run.Inner, run.Length));
    }
}
