using System.Text;

namespace RunbookLint.Reporting;

/// <summary>
/// Makes text from linted files safe to show. A terminal obeys control characters, and characters that turn the direction of writing
/// show a reader other text than the machine reads.
/// </summary>
public static class Harmless
{
    private const char Sharp = '\u266F';

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
                if (IsTag(text[index]))
                    (safe ??= new StringBuilder(text, 0, index, text.Length)).Append("\uFFFD\uFFFD");
                else
                    safe?.Append(text, index, 2);

                index++;
                continue;
            }

            var shown = Show(text[index]);
            if (shown != text[index])
                safe ??= new StringBuilder(text, 0, index, text.Length);

            safe?.Append(shown);
        }

        return Commands(safe?.ToString() ?? text);
    }

    /// <summary>A path that may stand at the start of a line: one that begins with two colons would be a command for GitHub's runner.</summary>
    public static string Path(string path) => Characters(path) is var shown && shown.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + shown : shown;

    /// <summary>
    /// The text, just as long, without what the agent of Azure Pipelines and the runner of GitHub take for a command wherever it stands in a line:
    /// <c>##vso[</c> and <c>##[</c>.
    /// </summary>
    public static string Commands(string text)
    {
        for (var at = text.IndexOf("##", StringComparison.Ordinal); at >= 0; at = text.IndexOf("##", at + 1, StringComparison.Ordinal))
        {
            if (IsCommand(text, at))
                text = text.Substring(0, at + 1) + Sharp + text.Substring(at + 2);
        }

        return text;
    }

    /// <summary>Whether a command for the agent or the runner stands at two number signs.</summary>
    internal static bool IsCommand(string text, int at) =>
        string.Compare(text, at, "##[", 0, 3, StringComparison.Ordinal) == 0 || string.Compare(text, at, "##vso[", 0, 6, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether the first half of a pair is that of characters that nobody sees, and that spell text for machines.</summary>
    internal static bool IsTag(char character) => character == '\uDB40';

    /// <summary>The text without a line that begins with two colons, which GitHub's runner obeys.</summary>
    public static string WithoutCommands(string text) => string.Join("\n", text.Split('\n').Select(line =>
        line.TrimStart().StartsWith("::", StringComparison.Ordinal) ? line.Substring(0, line.IndexOf(':') + 1) + " " + line.Substring(line.IndexOf(':') + 1) : line));

    /// <summary>What to show for a character that is not half of a pair.</summary>
    public static char Show(char character) => character switch
    {
        < ' ' => (char)(0x2400 + character),
        '\x7F' => '\u2421',
        >= '\x80' and <= '\x9F' => '\uFFFD',
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
        '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200D') or (>= '\u2060' and <= '\u2064') => '\uFFFD',
        '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        _ => char.IsSurrogate(character) ? '\uFFFD' : character,
    };
}
