using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>The escapes of double quotes.</summary>
internal static class YamlEscapes
{
    /// <summary>Decodes the escape that the backslash at the offset starts, and gives the offset behind it.</summary>
    public static int Decode(SpanMapBuilder builder, string text, int at, int end)
    {
        if (at + 1 >= end)
            return end;

        var escaped = text[at + 1];
        var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
            return DecodeNumber(builder, text, at + 2, digits, end);

        // A character that stands for itself keeps its place.
        if (escaped is '"' or '\\' or '/' or ' ' or '\t')
            builder.Copy(escaped, at + 1);
        else if (Simple(escaped) is { } decoded)
            builder.Insert(decoded);

        return at + 2;
    }

    private static int DecodeNumber(SpanMapBuilder builder, string text, int at, int digits, int end)
    {
        if (at + digits > end)
            return end;

        var code = 0L;
        for (var index = at; index < at + digits; index++)
            code = (code << 4) + Digit(text[index]);

        // Halves of a surrogate pair come one by one.
        if (code <= char.MaxValue)
            builder.Insert((char)code);
        else if (code <= 0x10FFFF)
            builder.Insert(char.ConvertFromUtf32((int)code));

        return at + digits;
    }

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => 0,
    };

    private static char? Simple(char escaped) => escaped switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };
}
