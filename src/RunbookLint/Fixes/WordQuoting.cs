using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Puts quotes around a word of a shell.</summary>
internal static class WordQuoting
{
    /// <summary>What needs more than quotes around it.</summary>
    private static readonly char[] Special = ['\'', '"', '`', '\\', '<', '>', '|', '(', ')', '!'];

    /// <summary>The change; null when the word has quotes of its own, or none may stand there.</summary>
    public static TextChange? Of(QuoteWord quote)
    {
        var line = new Line(quote.Place);
        var (text, start) = (line.Text, quote.Place.Span.Start - line.Start);
        var around = Quotes.Around(text, start);
        var limit = around?.Span.End ?? text.Length;
        var end = start;
        while (end < limit && !char.IsWhiteSpace(text[end]))
            end++;

        // The list of commands goes on behind the word.
        while (end > start && text[end - 1] is ';' or '&' or ')' or '`')
            end--;

        var word = text.Substring(start, end - start);
        if (word.Length == 0 || word.IndexOfAny(Special) >= 0 || (start > 0 && text[start - 1] is '"' or '\''))
            return null;

        var mark = word.IndexOf('$') >= 0 || around?.Quote == '\'' ? '"' : '\'';
        if (mark == around?.Quote || (mark == '"' && word.IndexOf('$') < 0 && around is null))
            return null;

        return new(TextSpan.FromBounds(line.Start + start, line.Start + end), mark + word + mark);
    }
}
