using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Decodes plain and quoted scalars, to know where each character of the value comes from.</summary>
internal static class FlowScalarDecoder
{
    /// <summary>Decodes the scalar between the offsets. False when it does not end where it should.</summary>
    public static bool Decode(SpanMapBuilder builder, string text, int start, int end, YamlScalarStyle style)
    {
        if (style == YamlScalarStyle.Plain)
        {
            builder.Mark(start);
            DecodeLines(builder, text, start, end, '\0');
            return true;
        }

        var quote = style == YamlScalarStyle.SingleQuoted ? '\'' : '"';
        builder.Mark(start + 1);
        return start < end && text[start] == quote && DecodeLines(builder, text, start + 1, end, quote) == end - 1;
    }

    /// <summary>Decodes up to the closing quote, or the end, and gives its offset.</summary>
    private static int DecodeLines(SpanMapBuilder builder, string text, int at, int end, char quote)
    {
        var breaks = new List<int>();

        while (at < end && !IsClosing(text, at, end, quote))
        {
            var blanks = at;
            while (at < end && text[at] is ' ' or '\t')
                at++;

            if (YamlBreaks.LengthAt(text, at, end) > 0)
            {
                at = SkipBreaks(text, at, end, breaks);
                if (at < end || quote != '\0')
                    YamlBreaks.Fold(builder, text, breaks);

                // The indentation is no part of an escape behind it.
                builder.Mark(at);
                continue;
            }

            if (at == end && quote == '\0')
                break;

            builder.Copy(text, blanks, at - blanks);
            at = DecodeText(builder, text, at, end, quote, breaks);
        }

        return at;
    }

    /// <summary>Copies text without blanks, and decodes the escapes in it.</summary>
    private static int DecodeText(SpanMapBuilder builder, string text, int at, int end, char quote, List<int> breaks)
    {
        var start = at;

        while (at < end && text[at] is not (' ' or '\t') && YamlBreaks.LengthAt(text, at, end) == 0 && !IsClosing(text, at, end, quote))
        {
            if (quote == '\'' && text[at] == '\'')
            {
                builder.Copy(text, start, at - start);
                // The second of the two, so that the run goes on behind it.
                start = at + 1;
                at += 2;
            }
            else if (quote == '"' && text[at] == '\\')
            {
                builder.Copy(text, start, at - start);
                var length = YamlBreaks.LengthAt(text, at + 1, end);
                start = at = length > 0
                    ? Continue(builder, text, at + 1, end, breaks)
                    : DecodeEscape(builder, text, at, end);
            }
            else
            {
                at++;
            }
        }

        builder.Copy(text, start, Math.Min(at, end) - start);
        return at;
    }

    /// <summary>An escape stands where it stands, also beside another one, or at the end.</summary>
    private static int DecodeEscape(SpanMapBuilder builder, string text, int at, int end)
    {
        builder.Mark(at);
        var behind = YamlEscapes.Decode(builder, text, at, end);
        builder.Mark(behind);
        return behind;
    }

    /// <summary>An escaped line break: the line goes on below, with line breaks only for the empty lines between.</summary>
    private static int Continue(SpanMapBuilder builder, string text, int at, int end, List<int> breaks)
    {
        at = SkipBreaks(text, at, end, breaks);
        for (var index = 1; index < breaks.Count; index++)
            YamlBreaks.Copy(builder, text, breaks[index]);

        builder.Mark(at);
        return at;
    }

    private static int SkipBreaks(string text, int at, int end, List<int> breaks)
    {
        breaks.Clear();

        while (at < end)
        {
            var length = YamlBreaks.LengthAt(text, at, end);
            if (length > 0)
                breaks.Add(at);
            else if (text[at] is not (' ' or '\t'))
                break;

            at += Math.Max(1, length);
        }

        return at;
    }

    private static bool IsClosing(string text, int at, int end, char quote) => quote switch
    {
        '\0' => false,
        '\'' => text[at] == '\'' && !(at + 1 < end && text[at + 1] == '\''),
        _ => text[at] == quote,
    };
}
