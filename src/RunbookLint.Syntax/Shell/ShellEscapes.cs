using System.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>The escapes of <c>$'…'</c>.</summary>
internal static class ShellEscapes
{
    private const string Replacement = "\uFFFD";

    /// <summary>Adds what the backslash at the position and the characters behind it stand for.</summary>
    /// <returns>The position behind the escape.</returns>
    public static int Decode(string text, int position, int end, ShellWordBuilder word)
    {
        if (position + 1 >= end)
        {
            word.Copy(position, end);
            return end;
        }

        var next = text[position + 1];
        if (next is '\\' or '\'' or '"' or '?')
        {
            word.Copy(position + 1, position + 2);
            return position + 2;
        }

        if (Control(next) is { } control)
        {
            word.Insert(control, position, position + 2);
            return position + 2;
        }

        if (next == 'c' && position + 2 < end && text[position + 2] != '\'')
        {
            word.Insert(((char)(text[position + 2] & 0x1f)).ToString(), position, position + 3);
            return position + 3;
        }

        var stop = position;
        var decoded = next is 'u' or 'U' ? CodePoint(text, end, ref stop) : Bytes(text, end, ref stop);
        if (decoded is null)
        {
            word.Copy(position, position + 1);
            return position + 1;
        }

        word.Insert(decoded, position, stop);
        return stop;
    }

    private static string? Control(char letter) => letter switch
    {
        'a' => "\a",
        'b' => "\b",
        'e' or 'E' => "\u001b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        _ => null,
    };

    private static string? CodePoint(string text, int end, ref int position)
    {
        var digits = text[position + 1] == 'u' ? 4 : 8;
        var stop = position + 2;
        var value = Number(text, ref stop, Math.Min(end, stop + digits), 16);
        if (value < 0)
            return null;

        position = stop;
        return value is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? Replacement : char.ConvertFromUtf32((int)value);
    }

    /// <summary>Bytes in a row are UTF-8, as in <c>$'\xe4\xb8\xad'</c>.</summary>
    private static string? Bytes(string text, int end, ref int position)
    {
        if (OneByte(text, end, ref position) is not { } first)
            return null;

        if (first < 0x80)
            return ((char)first).ToString();

        List<byte> bytes = [(byte)first];
        while (position + 1 < end && text[position] == '\\' && bytes.Count < 4)
        {
            var stop = position;
            if (OneByte(text, end, ref stop) is not { } following || following is < 0x80 or >= 0xC0)
                break;

            bytes.Add((byte)following);
            position = stop;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int? OneByte(string text, int end, ref int position)
    {
        var isHexadecimal = text[position + 1] == 'x';
        var stop = isHexadecimal ? position + 2 : position + 1;
        var value = isHexadecimal
            ? Number(text, ref stop, Math.Min(end, stop + 2), 16)
            : Number(text, ref stop, Math.Min(end, stop + 3), 8);
        if (value < 0)
            return null;

        position = stop;
        return (int)value & 0xff;
    }

    /// <summary>The number at the position, or -1 without a digit.</summary>
    private static long Number(string text, ref int position, int end, int radix)
    {
        var start = position;
        var value = 0L;

        for (; position < end && Digit(text[position]) is var digit && digit < radix; position++)
            value = (value * radix) + digit;

        return position == start ? -1 : value;
    }

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => int.MaxValue,
    };
}
