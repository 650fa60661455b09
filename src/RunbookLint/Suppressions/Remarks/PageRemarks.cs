using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of pages in other markup than Markdown: whole lines with a mark before them. They speak for the next block.</summary>
/// <param name="mark">What opens a comment, a blank behind it.</param>
/// <param name="parse">The parser of the markup.</param>
internal sealed class PageRemarks(string mark, Func<string, MarkdownPage> parse) : IRemarkReader
{
    public void Read(RemarkedText text)
    {
        var page = parse(text.Parsed);
        MarkdownRemarks.ReadPage(text, page);
        var code = CodeOf(page);

        for (var line = 0; line < text.Parsed.Length;)
        {
            var newline = text.Parsed.IndexOf('\n', line);
            var end = newline < 0 ? text.Parsed.Length : newline;
            var start = line;
            while (start < end && text.Parsed[start] is ' ' or '\t')
                start++;

            var last = end > start && text.Parsed[end - 1] == '\r' ? end - 1 : end;
            if (string.CompareOrdinal(text.Parsed, start, mark, 0, mark.Length) == 0 && start + mark.Length < last && text.Parsed[start + mark.Length] is ' ' or '\t' && !code(start))
                text.Add(TextSpan.FromBounds(start, last), mark.Length);

            line = end + 1;
        }
    }

    /// <summary>Whether a place is in a block of code; places must be asked for in their order.</summary>
    private static Func<int, bool> CodeOf(MarkdownPage page)
    {
        var blocks = new List<TextSpan>();
        var open = new Stack<MarkdownBlock>(page.Blocks);
        while (open.Count > 0)
        {
            var block = open.Pop();
            if (block is MarkdownCode)
                blocks.Add(block.Span);

            foreach (var child in block is MarkdownList list ? list.Items : block is MarkdownItem item ? item.Blocks : block is MarkdownQuote quote ? quote.Blocks : Enumerable.Empty<MarkdownBlock>())
                open.Push(child);
        }

        blocks.Sort((a, b) => a.Start.CompareTo(b.Start));
        var next = 0;
        return at =>
        {
            while (next < blocks.Count && blocks[next].End <= at)
                next++;

            return next < blocks.Count && blocks[next].Start <= at;
        };
    }
}
