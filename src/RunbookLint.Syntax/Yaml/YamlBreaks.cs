using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Line breaks as the parser knows them: those of every system, and Unicode's.</summary>
internal static class YamlBreaks
{
    /// <summary>How many characters a line break at the offset has; zero when there is none.</summary>
    public static int LengthAt(string text, int at, int end)
    {
        if (at >= end)
            return 0;

        return text[at] switch
        {
            '\r' when at + 1 < text.Length && text[at + 1] == '\n' => 2,
            '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => 1,
            _ => 0,
        };
    }

    /// <summary>Adds the line break at the offset as it is decoded.</summary>
    public static void Copy(SpanMapBuilder builder, string text, int at)
    {
        switch (text[at])
        {
            case '\r' when at + 1 < text.Length && text[at + 1] == '\n':
                builder.Copy('\n', at + 1);
                break;
            case '\r' or '\u0085':
                builder.Insert('\n');
                break;
            default:
                builder.Copy(text[at], at);
                break;
        }
    }

    /// <summary>
    /// Adds line breaks between two pieces of text as they are folded: one becomes a blank, of several all but the first stay.
    /// </summary>
    public static void Fold(SpanMapBuilder builder, string text, List<int> breaks)
    {
        // The separators of Unicode are never folded.
        var isFolded = text[breaks[0]] is not ('\u2028' or '\u2029');
        if (!isFolded)
            Copy(builder, text, breaks[0]);
        else if (breaks.Count == 1)
            builder.Insert(' ');

        for (var index = 1; index < breaks.Count; index++)
            Copy(builder, text, breaks[index]);
    }
}
