using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Finds comments in languages whose parsers throw them away.</summary>
internal static class CommentScanner
{
    public static void ReadInto(RemarkedText remarked, CommentMarks marks)
    {
        var text = remarked.Parsed;

        for (var at = 0; at < text.Length;)
        {
            if (IsComment(remarked, marks, at) && Array.Find(marks.Lines, open => StartsWith(text, at, open)) is { } line)
            {
                var end = LineEnd(text, at);
                remarked.Add(TextSpan.FromBounds(at, end), line.Length);
                at = end;
            }
            else if (Array.Find(marks.Blocks, block => StartsWith(text, at, block.Open)) is { Open: { } open, Close: { } close })
            {
                var closing = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
                var end = closing < 0 ? text.Length : closing + close.Length;
                remarked.Add(TextSpan.FromBounds(at, end), open.Length, closing < 0 ? 0 : close.Length);
                at = end;
            }
            else
            {
                at = Array.Find(marks.Quotes, quote => StartsWith(text, at, quote.Open)) is { Open: not null } opened ? QuoteEnd(text, at, opened) : at + 1;
            }
        }
    }

    private static bool IsComment(RemarkedText text, CommentMarks marks, int at) =>
        marks.IsWholeLine ? text.OpensLine(at) : !marks.NeedsBlank || at == 0 || char.IsWhiteSpace(text.Text[at - 1]);

    /// <summary>The end of a quoted text; a quote that its line does not close is taken for a character.</summary>
    private static int QuoteEnd(string text, int start, QuoteMarks quote)
    {
        for (var at = start + quote.Open.Length; at < text.Length; at++)
        {
            if (text[at] == quote.Escape && quote.Escape != '\0')
                at++;
            else if (text[at] == '\n' && !quote.SpansLines)
                break;
            else if (StartsWith(text, at, quote.Close))
                return at + quote.Close.Length;
        }

        return quote.SpansLines ? text.Length : start + quote.Open.Length;
    }

    private static bool StartsWith(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }
}
