using System.Text;

namespace RunbookLint.Reporting;

/// <summary>
/// Makes text from linted files safe to show. A terminal obeys control characters, and characters that turn the direction of writing
/// show a reader other text than the machine reads.
/// </summary>
public static class Harmless
{
    /// <summary>The text on one line, without credentials and with visible signs in the place of characters that a terminal would obey.</summary>
    public static string Line(string text) => Characters(Redaction.Mask(text).Replace("\r\n", "\n"));

    /// <summary>The text without credentials and without characters that a terminal would obey; its line breaks stay, as <c>\n</c>.</summary>
    public static string Lines(string text) =>
        string.Join("\n", Redaction.Mask(text).Replace("\r\n", "\n").Split('\n').Select(Characters));

    /// <summary>The text on one line with visible signs in the place of characters that a terminal would obey, one for one.</summary>
    public static string Characters(string text)
    {
        StringBuilder? safe = null;

        for (var index = 0; index < text.Length; index++)
        {
            if (DisplayWidth.IsPair(text, index))
            {
                safe?.Append(text, index, 2);
                index++;
                continue;
            }

            var shown = Show(text[index]);
            if (shown != text[index])
                safe ??= new StringBuilder(text, 0, index, text.Length);

            safe?.Append(shown);
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>What to show for a character that is not half of a pair.</summary>
    public static char Show(char character) => character switch
    {
        < ' ' => (char)(0x2400 + character),
        '\x7F' => '\u2421',
        >= '\x80' and <= '\x9F' => '\uFFFD',
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
        '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        _ => char.IsSurrogate(character) ? '\uFFFD' : character,
    };
}
