using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Finds comments in languages whose parsers throw them away.</summary>
internal static class CommentScanner
{
    /// <summary>What a quoted text is masked with: neither a blank nor a bracket.</summary>
    private const char Filler = '_';

    /// <summary>Adds the comments of a text.</summary>
    /// <returns>The text at the same offsets, without what stands in quotes and comments, also without the line breaks there.</returns>
    public static string ReadInto(RemarkedText remarked, CommentMarks marks)
    {
        var text = remarked.Parsed;
        var mask = text.ToCharArray();

        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (IsComment(text, marks, at) && Array.Find(marks.Lines, open => StartsWith(text, start, open)) is { } line)
            {
                at = LineEnd(text, at);
                remarked.Add(TextSpan.FromBounds(start, at), line.Length);
                Fill(mask, start, at, ' ');
            }
            else if (Array.Find(marks.Blocks, block => StartsWith(text, start, block.Open)) is { Open: { } open, Close: { } close })
            {
                var closing = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
                at = closing < 0 ? text.Length : closing + close.Length;
                remarked.Add(TextSpan.FromBounds(start, at), open.Length, closing < 0 ? 0 : close.Length);
                Fill(mask, start, at, ' ');
            }
            else if (Array.Find(marks.Quotes, quote => StartsWith(text, start, quote.Open)) is { Open: not null } quote)
            {
                at = QuoteEnd(text, at, quote);
                Fill(mask, start, at, Filler);
            }
            else
            {
                at++;
            }
        }

        return new(mask);
    }

    private static bool IsComment(string text, CommentMarks marks, int at) =>
        marks.IsWholeLine ? OpensLine(text, at) : !marks.NeedsBlank || at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ';';

    private static bool OpensLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;

        return at == 0 || text[at - 1] is '\n' or '\r';
    }

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

    private static void Fill(char[] mask, int start, int end, char filler)
    {
        for (var at = start; at < end; at++)
            mask[at] = filler;
    }

    private static bool StartsWith(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }
}
