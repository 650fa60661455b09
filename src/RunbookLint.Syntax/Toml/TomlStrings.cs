using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Toml;

/// <summary>Reads strings, to know where each character of the value comes from.</summary>
internal static class TomlStrings
{
    /// <summary>The string at a place, of which the parser knows the value, templates masked.</summary>
    public static TomlValue Read(TomlSource source, TextSpan span, string value)
    {
        var builder = new SpanMapBuilder();
        Decode(builder, source, span);

        // The parser's word counts. Where the two disagree, the place is still right as a whole.
        if (builder.ToString() != value)
            return new(span, TomlKind.String, value, SpanMap.FromRuns([new(0, span.Start, 0), new(value.Length, span.End, 0)]), []);

        var map = builder.ToMap();
        return new(span, TomlKind.String, Restore(source, span, value, map), map, []);
    }

    private static void Decode(SpanMapBuilder builder, TomlSource source, TextSpan span)
    {
        var quote = source.Text[span.Start];
        var isLong = span.Length >= 6 && source.Text[span.Start + 1] == quote && source.Text[span.Start + 2] == quote;
        var at = span.Start + (isLong ? 3 : 1);
        var end = span.End - (isLong ? 3 : 1);

        // A line break right behind the opening quotes is no text.
        if (isLong)
            at += BreakAt(source.Text, at, end);

        builder.Mark(at);
        for (var start = at; start < end; start = at)
        {
            while (at < end && (quote == '\'' || source.MaskedAt(at) != '\\'))
                at++;

            for (var index = start; index < at; index++)
                builder.Copy(source.MaskedAt(index), index);

            if (at < end)
                at = DecodeEscape(builder, source.Text, at, end);
        }
    }

    private static int DecodeEscape(SpanMapBuilder builder, string text, int at, int end)
    {
        if (at + 1 >= end)
            return end;

        var escaped = text[at + 1];
        var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + 2 + digits <= end && TryReadHex(text, at + 2, digits, out var code) && code <= 0x10FFFF && code is < 0xD800 or > 0xDFFF)
                builder.Insert(char.ConvertFromUtf32(code));
            return Math.Min(end, at + 2 + digits);
        }

        switch (escaped)
        {
            case '"' or '\\':
                builder.Copy(escaped, at + 1);
                return at + 2;
            case ' ' or '\t' or '\r' or '\n':
                at++;
                while (at < end && text[at] is ' ' or '\t' or '\r' or '\n')
                    at++;
                return at;
            default:
                builder.Insert(escaped switch { 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r', 'e' => '\u001B', _ => escaped });
                return at + 2;
        }
    }

    private static bool TryReadHex(string text, int at, int digits, out int code)
    {
        code = 0;
        for (var index = at; index < at + digits; index++)
        {
            var digit = text[index] switch
            {
                >= '0' and <= '9' => text[index] - '0',
                >= 'a' and <= 'f' => text[index] - 'a' + 10,
                >= 'A' and <= 'F' => text[index] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0 || code > 0x10FFFF)
                return false;
            code = (code << 4) + digit;
        }

        return true;
    }

    private static string Restore(TomlSource source, TextSpan span, string value, SpanMap map)
    {
        if (source.Templates.IsEmpty || source.Masked(span) == source.Text.Substring(span.Start, span.Length))
            return value;

        var restored = value.ToCharArray();
        foreach (var run in map.Runs)
        {
            for (var index = 0; index < run.Length; index++)
            {
                if (source.MaskedAt(run.Outer + index) == TemplateMask.Word)
                    restored[run.Inner + index] = source.Text[run.Outer + index];
            }
        }

        return new string(restored);
    }

    private static int BreakAt(string text, int at, int end) =>
        at < end && text[at] == '\n' ? 1 : at + 1 < end && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 0;
}
