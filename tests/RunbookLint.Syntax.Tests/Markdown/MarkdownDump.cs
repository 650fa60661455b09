using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.Tests.Markdown;

/// <summary>A line for each block of a page, indented as the blocks are nested.</summary>
internal static class MarkdownDump
{
    public static string Of(MarkdownPage page) => string.Join("\n", page.Blocks.SelectMany(block => Lines(block, "")));

    private static IEnumerable<string> Lines(MarkdownBlock block, string indentation) => block switch
    {
        MarkdownHeading heading => [$"{indentation}heading {heading.Level} {heading.Text}"],
        MarkdownCode code => [$"{indentation}{(code.IsFenced ? "fence" : "indented")} {Described(code)}{Quoted(code.Text)}"],
        MarkdownParagraph paragraph => [$"{indentation}paragraph {Words(paragraph)}"],
        MarkdownHtml html => [$"{indentation}{(html.IsComment ? "comment" : "html")} {Quoted(html.Text)}"],
        MarkdownFrontMatter matter => [$"{indentation}front matter {(matter.IsToml ? "toml" : "yaml")} {Quoted(matter.Text)}"],
        MarkdownTable table => [$"{indentation}table", .. table.Rows.Select(row => $"{indentation}  {string.Join(" | ", row.Cells.Select(Words))}")],
        MarkdownQuote quote => [$"{indentation}quote{(quote.Title is null ? "" : $" {quote.Title}")}", .. quote.Blocks.SelectMany(inner => Lines(inner, indentation + "  "))],
        MarkdownList list => [$"{indentation}{(list.IsOrdered ? "ordered list" : "list")}", .. list.Items.SelectMany(item => Lines(item, indentation + "  "))],
        MarkdownItem item =>
            [$"{indentation}item{(item.IsChecked is { } ticked ? ticked ? " [x]" : " [ ]" : "")}", .. item.Blocks.SelectMany(inner => Lines(inner, indentation + "  "))],
        _ => throw new InvalidOperationException($"Nothing is known of {block}"),
    };

    /// <summary>All code, code spans and front matter, however deep.</summary>
    public static IEnumerable<(string Text, RunbookLint.Text.SpanMap Map)> Embedded(IEnumerable<MarkdownBlock> blocks) => blocks.SelectMany(block => block switch
    {
        MarkdownCode code => [(code.Text, code.Map)],
        MarkdownFrontMatter matter => [(matter.Text, matter.Map)],
        MarkdownParagraph paragraph => CodeSpans(paragraph),
        MarkdownTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(CodeSpans),
        MarkdownQuote quote => Embedded(quote.Blocks),
        MarkdownList list => Embedded(list.Items),
        MarkdownItem item => Embedded(item.Blocks),
        _ => Enumerable.Empty<(string, RunbookLint.Text.SpanMap)>(),
    });

    /// <summary>All blocks, however deep.</summary>
    public static IEnumerable<MarkdownBlock> All(IEnumerable<MarkdownBlock> blocks) => blocks.SelectMany(block => block switch
    {
        MarkdownQuote quote => [block, .. All(quote.Blocks)],
        MarkdownList list => [block, .. All(list.Items)],
        MarkdownItem item => [block, .. All(item.Blocks)],
        _ => Enumerable.Repeat(block, 1),
    });

    private static IEnumerable<(string, RunbookLint.Text.SpanMap)> CodeSpans(MarkdownParagraph paragraph) =>
        paragraph.CodeSpans.Select(code => (code.Text, code.Map));

    private static string Described(MarkdownCode code) =>
        (code.Language.Length > 0 ? code.Language + " " : "") + (code.Title is null ? "" : $"<{code.Title}> ");

    private static string Words(MarkdownParagraph paragraph) =>
        paragraph.Text + string.Concat(paragraph.CodeSpans.Select(code => $" `{code.Text}`"));

    private static string Quoted(string text) => $"\"{text.Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t")}\"";
}
