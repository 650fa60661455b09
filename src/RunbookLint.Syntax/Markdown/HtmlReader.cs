using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Tells the comments and the code of an HTML block from the rest. All texts are the page's own characters.</summary>
internal static class HtmlReader
{
    private const string Open = "<!--";
    private const string Close = "-->";

    public static void ReadInto(ImmutableArray<MarkdownBlock>.Builder blocks, string page, List<PageLine> lines)
    {
        if (lines.Count == 0)
            return;

        var end = lines[lines.Count - 1].End;

        for (var at = lines[0].Start; at < end;)
        {
            var comment = page.IndexOf(Open, at, end - at, StringComparison.Ordinal);
            var markupEnd = comment < 0 ? end : comment;

            if (PreformattedReader.Find(page, at, markupEnd) is >= 0 and var open)
            {
                var code = PreformattedReader.Read(page, open, end, lines);
                AddMarkup(blocks, page, at, open);
                blocks.Add(code);
                at = code.Span.End;
                continue;
            }

            AddMarkup(blocks, page, at, markupEnd);
            if (comment < 0)
                return;

            var closing = page.IndexOf(Close, comment + Open.Length, end - comment - Open.Length, StringComparison.Ordinal);
            at = closing < 0 ? end : closing + Close.Length;
            blocks.Add(Comment(page, comment, at, isClosed: closing >= 0));
        }
    }

    public static MarkdownHtml Comment(string page, int start, int end, bool isClosed)
    {
        var textEnd = isClosed ? end - Close.Length : end;
        return new(TextSpan.FromBounds(start, end), IsComment: true, page.Substring(start + Open.Length, textEnd - start - Open.Length));
    }

    private static void AddMarkup(ImmutableArray<MarkdownBlock>.Builder blocks, string page, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(page[start]))
            start++;
        while (end > start && char.IsWhiteSpace(page[end - 1]))
            end--;

        if (start < end)
            blocks.Add(new MarkdownHtml(TextSpan.FromBounds(start, end), IsComment: false, page.Substring(start, end - start)));
    }
}
