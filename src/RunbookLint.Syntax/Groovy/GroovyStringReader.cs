using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Groovy;

/// <summary>Reads texts: in one or three quotes of either kind, and between slashes.</summary>
internal sealed class GroovyStringReader(string text)
{
    /// <summary>Longer interpolations are taken for text, so that braces which never close cost no more than the script is long.</summary>
    private const int LongestInterpolation = 500;

    private ImmutableArray<GroovyStringPart>.Builder parts = ImmutableArray.CreateBuilder<GroovyStringPart>();
    private SpanMapBuilder literal = new();
    private int literalStart;

    /// <summary>Reads the text that opens at an offset. One that nothing closes ends with its line, or with the script.</summary>
    public GroovyString Read(int open)
    {
        var quote = Closing(open);
        var isLong = quote.Length == 3;
        var isSlashy = quote == "/";
        var interpolates = quote[0] != '\'';
        var at = open + quote.Length;
        Begin(at);

        while (at < text.Length && string.CompareOrdinal(text, at, quote, 0, quote.Length) != 0 && (isLong || text[at] != '\n'))
            at = text[at] == '\\' ? ReadEscape(at, isSlashy) : interpolates && text[at] == '$' ? ReadInterpolation(at, isLong) : Copy(at);

        End(at);
        var end = at < text.Length && (isLong || text[at] != '\n') ? at + quote.Length : at;
        return new(TextSpan.FromBounds(open, Math.Min(end, text.Length)), parts.ToImmutable());
    }

    private string Closing(int open)
    {
        var mark = text[open];
        return mark != '/' && open + 2 < text.Length && text[open + 1] == mark && text[open + 2] == mark ? new(mark, 3) : mark.ToString();
    }

    private int Copy(int at)
    {
        literal.Copy(text[at], at);
        return at + 1;
    }

    private int ReadEscape(int at, bool isSlashy)
    {
        if (at + 1 == text.Length)
            return Copy(at);

        var next = text[at + 1];
        if (isSlashy)
            return next == '/' ? Copy(at + 1) : Copy(at);

        if (next is '\n' or '\r')
            return at + (next == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 3 : 2);

        if (next == 'u' && at + 6 <= text.Length && ushort.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            literal.Insert((char)code);
            return at + 6;
        }

        if (next is 'n' or 't' or 'r' or 'b' or 'f')
        {
            literal.Insert(next switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', _ => '\f' });
            return at + 2;
        }

        return Copy(at + 1);
    }

    private int ReadInterpolation(int dollar, bool isLong)
    {
        var end = dollar + 1 < text.Length && text[dollar + 1] == '{' ? EndOfBraces(dollar + 1, isLong) : EndOfPath(dollar + 1);
        if (end < 0)
            return Copy(dollar);

        End(dollar);
        var inside = text[dollar + 1] == '{' ? TextSpan.FromBounds(dollar + 2, end - 1) : TextSpan.FromBounds(dollar + 1, end);
        parts.Add(new GroovyInterpolation(TextSpan.FromBounds(dollar, end), text.Substring(inside.Start, inside.Length).Trim()));
        Begin(end);
        return end;
    }

    private int EndOfBraces(int open, bool isLong)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + LongestInterpolation);

        for (var at = open; at < limit && (isLong || text[at] != '\n'); at++)
        {
            if (text[at] == '{')
                depth++;
            else if (text[at] == '}' && --depth == 0)
                return at + 1;
        }

        return -1;
    }

    private int EndOfPath(int start)
    {
        var end = start;
        while (end < text.Length && (IsWord(text[end]) || (text[end] == '.' && end > start && end + 1 < text.Length && (char.IsLetter(text[end + 1]) || text[end + 1] == '_'))))
            end++;

        return end > start && !char.IsDigit(text[start]) ? end : -1;
    }

    private void Begin(int at)
    {
        literal = new();
        literalStart = at;
        literal.Mark(at);
    }

    private void End(int at)
    {
        if (literal.Length == 0)
            return;

        literal.Mark(at);
        parts.Add(new GroovyLiteral(TextSpan.FromBounds(literalStart, at), literal.ToString(), literal.ToMap()));
    }

    private static bool IsWord(char character) => character == '_' || char.IsLetterOrDigit(character);
}
