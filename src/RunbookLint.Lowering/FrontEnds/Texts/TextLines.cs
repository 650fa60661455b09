using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Cuts a text into lines.</summary>
internal static class TextLines
{
    /// <summary>The lines, without their line breaks.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var next = newline < 0 ? text.Length : newline + 1;
            var end = newline < 0 ? text.Length : newline;

            if (end > start && text[end - 1] == '\r')
                end--;

            yield return TextSpan.FromBounds(start, end);
            start = next;
        }
    }

    /// <summary>The span without blanks at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text[start]))
            start++;

        while (end > start && IsBlank(text[end - 1]))
            end--;

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a span.</summary>
    public static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    /// <summary>The words of a span, parted by blanks.</summary>
    public static IEnumerable<TextSpan> Words(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            if (IsBlank(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < span.End && !IsBlank(text[end]))
                end++;

            yield return TextSpan.FromBounds(start, end);
            start = end;
        }
    }

    /// <summary>Whether a character is a blank within a line.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\r';
}
