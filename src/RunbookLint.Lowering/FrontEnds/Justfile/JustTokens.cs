using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Cuts expressions and headers of recipes into their parts.</summary>
internal static class JustTokens
{
    private static readonly string[] Quotes = ["'''", "\"\"\"", "'", "\"", "```", "`"];

    /// <summary>The words of a text; strings, and what stands in parentheses, are one word with what touches them.</summary>
    public static IEnumerable<TextSpan> Words(string text, int start)
    {
        for (var index = start; index < text.Length;)
        {
            if (TextLines.IsBlank(text[index]) || text[index] == '\n')
            {
                index++;
                continue;
            }

            var first = index;
            while (index < text.Length && !TextLines.IsBlank(text[index]) && text[index] != '\n')
                index = End(text, index);

            yield return TextSpan.FromBounds(first, index);
        }
    }

    /// <summary>The offset behind a string or a pair of parentheses that starts here, else behind one character.</summary>
    public static int End(string text, int index)
    {
        if (QuoteAt(text, index) is { } quote)
            return EndOfString(text, index, quote);

        if (text[index] != '(')
            return index + 1;

        var depth = 0;
        while (index < text.Length)
        {
            depth += text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
            index = QuoteAt(text, index) is { } inner ? EndOfString(text, index, inner) : index + 1;
            if (depth == 0)
                break;
        }

        return index;
    }

    /// <summary>The quotes of a string that starts here; null when none does.</summary>
    public static string? QuoteAt(string text, int index) => Array.Find(Quotes, quote => string.CompareOrdinal(text, index, quote, 0, quote.Length) == 0);

    /// <summary>The offset of a character outside of strings and parentheses; -1 when there is none.</summary>
    public static int Find(string text, int start, char character)
    {
        for (var index = start; index < text.Length; index = End(text, index))
        {
            if (text[index] == character)
                return index;
        }

        return -1;
    }

    private static int EndOfString(string text, int start, string quote)
    {
        for (var index = start + quote.Length; index < text.Length; index++)
        {
            if (text[index] == '\\' && quote[0] == '"')
                index++;
            else if (string.CompareOrdinal(text, index, quote, 0, quote.Length) == 0)
                return index + quote.Length;
        }

        return text.Length;
    }
}
