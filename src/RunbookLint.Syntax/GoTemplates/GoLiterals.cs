using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.GoTemplates;

/// <summary>Strings and characters, as Go writes them.</summary>
internal static class GoLiterals
{
    /// <summary>The offset behind the literal whose quote stands at an offset.</summary>
    /// <exception cref="GoTemplateException">It never closes.</exception>
    public static int EndOf(string text, int quote)
    {
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == text[quote])
                return at + 1;

            if (text[quote] == '`')
                continue;

            if (text[at] == '\n')
                break;

            if (text[at] == '\\')
                at++;
        }

        throw new GoTemplateException(new(new TextSpan(quote, 1), "this quote is never closed"));
    }

    /// <summary>The text of a literal with its quotes.</summary>
    public static string Decode(string literal)
    {
        var inside = literal.Substring(1, literal.Length - 2);
        if (literal[0] == '`' || inside.IndexOf('\\') < 0)
            return inside;

        var decoded = new StringBuilder(inside.Length);
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] != '\\' || at + 1 == inside.Length)
                decoded.Append(inside[at]);
            else
                at = DecodeEscape(inside, at + 1, decoded);
        }

        return decoded.ToString();
    }

    /// <summary>Decodes an escape and gives the index of its last character.</summary>
    private static int DecodeEscape(string text, int at, StringBuilder decoded)
    {
        switch (text[at])
        {
            case 'n':
                decoded.Append('\n');
                return at;
            case 't':
                decoded.Append('\t');
                return at;
            case 'r':
                decoded.Append('\r');
                return at;
            case 'x' or 'u' or 'U':
                return DecodeNumber(text, at, text[at] switch { 'x' => 2, 'u' => 4, _ => 8 }, decoded);
            default:
                decoded.Append(text[at]);
                return at;
        }
    }

    private static int DecodeNumber(string text, int at, int digits, StringBuilder decoded)
    {
        if (at + digits >= text.Length
            || !int.TryParse(text.Substring(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || number is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            decoded.Append(text[at]);
            return at;
        }

        decoded.Append(char.ConvertFromUtf32(number));
        return at + digits;
    }
}
