using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Decodes block scalars, to know where each character of the value comes from.</summary>
internal static class BlockScalarDecoder
{
    /// <summary>
    /// Decodes the scalar between the offsets, its indicator the first character. Its value tells how much of the indentation
    /// is text: the header alone does not.
    /// </summary>
    public static bool Decode(SpanMapBuilder builder, string text, int start, int end, string value)
    {
        var isFolded = text[start] == '>';
        var at = start + 1;
        var chomping = '\0';
        var tellsIndent = false;

        for (; at < end && YamlBreaks.LengthAt(text, at, end) == 0; at++)
        {
            if (text[at] is '+' or '-')
                chomping = text[at];
            else if (text[at] is >= '1' and <= '9')
                tellsIndent = true;
            else if (text[at] == '#')
                break;
        }

        while (at < end && YamlBreaks.LengthAt(text, at, end) == 0)
            at++;

        at += YamlBreaks.LengthAt(text, at, end);
        builder.Mark(at);
        var indent = IndentOf(text, at, end, value);
        DecodeLines(builder, text, at, end, indent, tellsIndent, isFolded, chomping);
        return true;
    }

    private static void DecodeLines(SpanMapBuilder builder, string text, int at, int end, int indent, bool tellsIndent, bool isFolded, char chomping)
    {
        var breaks = new List<int>();
        var hasLine = false;
        var wasIndented = false;

        while (at < end)
        {
            // Above the first text, blanks are never text themselves unless the header tells where text starts.
            var line = SkipBlanks(text, at, hasLine || tellsIndent ? Math.Min(end, at + indent) : end);
            if (YamlBreaks.LengthAt(text, line, end) == 0)
                line = Math.Min(line, at + indent);

            var length = YamlBreaks.LengthAt(text, line, end);
            if (length > 0)
            {
                breaks.Add(line);
                at = line + length;
                continue;
            }

            if (line == end)
                break;

            // The parser folds neither at lines that are indented more, nor at those without a line above.
            var isIndented = text[line] is ' ' or '\t';
            if (!isFolded || !hasLine || wasIndented || isIndented)
                CopyAll(builder, text, breaks);
            else
                YamlBreaks.Fold(builder, text, breaks);

            at = line;
            while (at < end && YamlBreaks.LengthAt(text, at, end) == 0)
                at++;

            builder.Copy(text, line, at - line);
            (hasLine, wasIndented) = (true, isIndented);
            breaks.Clear();

            length = YamlBreaks.LengthAt(text, at, end);
            if (length > 0)
                breaks.Add(at);
            at += length;
        }

        // The first break ends the last line, unless there is no line.
        if (chomping == '+')
            CopyAll(builder, text, breaks);
        else if (chomping == '\0' && hasLine && breaks.Count > 0)
            YamlBreaks.Copy(builder, text, breaks[0]);
    }

    private static void CopyAll(SpanMapBuilder builder, string text, List<int> breaks)
    {
        foreach (var position in breaks)
            YamlBreaks.Copy(builder, text, position);
    }

    /// <summary>The indentation that is no text: what the first line with text has in the source, but not in the value.</summary>
    private static int IndentOf(string text, int at, int end, string value)
    {
        var first = FirstText(text, at, end);
        var decoded = FirstText(value, 0, value.Length);
        return decoded.Position == value.Length ? int.MaxValue / 2 : Math.Max(0, first.Column - decoded.Column);
    }

    private static (int Position, int Column) FirstText(string text, int at, int end)
    {
        var line = at;

        for (; at < end; at++)
        {
            var length = YamlBreaks.LengthAt(text, at, end);
            if (length > 0)
                line = at += length - 1;
            else if (text[at] != ' ')
                break;
            if (length > 0)
                line = at + 1;
        }

        return (at, at - line);
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
            at++;

        return at;
    }
}
