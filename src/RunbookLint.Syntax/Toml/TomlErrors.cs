using Microsoft.CodeAnalysis.Text;
using Tomlyn.Syntax;

namespace RunbookLint.Syntax.Toml;

/// <summary>Says in plain words, and at the characters at fault, what the parser could not read.</summary>
internal static class TomlErrors
{
    /// <summary>The message for a string without an end.</summary>
    public const string UnclosedQuote = "this quote is never closed";

    /// <summary>Describes the first error of a statement.</summary>
    public static SyntaxError Describe(DiagnosticsBag diagnostics, TomlSource source, TomlStatement statement)
    {
        var text = source.Text;
        var span = statement.Span;
        var first = diagnostics.First(message => message.Kind == DiagnosticMessageKind.Error);
        var at = Math.Min(span.Start + first.Span.Start.Offset, Math.Max(span.Start, span.End - 1));

        if (statement.IsHeader)
            return new(FirstLine(text, span), "this table header cannot be read: it has to be '[name]' or '[[name]]'");

        if (statement.EqualsSign is { } sign)
        {
            var value = SkipBlanks(text, sign + 1, span.End);
            if (value == span.End || text[value] is '\r' or '\n' or '#')
                return new(new(sign, 1), "expected a value behind '='");

            // The parser loses its way behind a word without quotes, and blames what comes next.
            if (char.IsLetter(text[value]) || text[value] is '/' or '.' or '@' or '*')
                return new(FirstLine(text, TextSpan.FromBounds(value, span.End)), "this is no value of TOML: text needs quotes");

            if (at <= sign)
                return new(TextSpan.FromBounds(span.Start, Math.Max(span.Start + 1, sign)).TrimEnd(text), "this is no key of TOML: quote it");

            if (first.Message.Contains("scape"))
                return new(WordAt(text, at, span.End), "this is no escape of double quotes: double the backslash, or use single quotes");

            if (text[at] == ',' || first.Message.Contains("','") || first.Message.Contains("comma"))
                return new(WordAt(text, at, span.End), "expected ',' between values");
        }

        return new(WordAt(text, at, span.End), "this cannot be read as TOML here");
    }

    /// <summary>A stretch cut at the end of its first line.</summary>
    public static TextSpan FirstLine(string text, TextSpan span)
    {
        var end = text.IndexOf('\n', span.Start, span.Length);
        return (end < 0 ? span : TextSpan.FromBounds(span.Start, end)).TrimEnd(text);
    }

    private static TextSpan TrimEnd(this TextSpan span, string text)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;

        return TextSpan.FromBounds(span.Start, end);
    }

    private static TextSpan WordAt(string text, int at, int end)
    {
        var stop = Math.Min(at + 1, end);
        while (stop < end && text[stop] is not (' ' or '\t' or '\r' or '\n' or ',' or ']' or '}' or '='))
            stop++;

        return TextSpan.FromBounds(at, stop);
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;

        return at;
    }
}
