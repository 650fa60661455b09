namespace RunbookLint.Syntax.Templates;

/// <summary>The structure that a line of block YAML shows on its face, for tools that must work where a parser cannot yet.</summary>
/// <param name="Column">Where its innermost entry starts, counted from the line's start: the key, or the dash of an item without one.</param>
/// <param name="Value">The offset in the text at which the entry's value starts; the end of the line when it has none.</param>
/// <param name="HasKey">Whether the innermost entry is a key.</param>
/// <param name="IsItem">Whether a dash opens it.</param>
internal readonly record struct IndentedLine(int Column, int Value, bool HasKey, bool IsItem)
{
    /// <summary>Reads the line that starts and ends at the given offsets, its line break left out.</summary>
    public static IndentedLine Read(string text, int start, int end)
    {
        var at = SkipBlanks(text, start, end);
        var column = at - start;
        var isItem = false;
        var value = at;

        while (at < end && text[at] is '-' or '?' && IsBlank(text, at + 1, end))
        {
            isItem |= text[at] == '-';
            column = at - start;
            value = at = SkipBlanks(text, at + 1, end);
        }

        if (!isItem && string.CompareOrdinal(text, start, "---", 0, 3) == 0 && IsBlank(text, start + 3, end))
            (column, value) = (-1, SkipBlanks(text, start + 3, end));

        var key = at;
        if (EndOfKey(text, at, end) is not (>= 0 and var colon))
            return new(column, SkipProperties(text, value, end), HasKey: false, isItem);

        return new(key - start, SkipProperties(text, SkipBlanks(text, colon + 1, end), end), HasKey: true, isItem);
    }

    /// <summary>
    /// Reads the header of a block scalar that starts at the value of this line. The indicator is zero when the text itself
    /// tells its indentation.
    /// </summary>
    public bool TryReadBlockHeader(string text, int end, out int indicator)
    {
        indicator = 0;
        var at = Value;
        if (at >= end || text[at] is not ('|' or '>'))
            return false;

        for (at++; at < end && text[at] is '+' or '-' or (>= '1' and <= '9'); at++)
        {
            if (text[at] is >= '1' and <= '9')
                indicator = text[at] - '0';
        }

        var behind = SkipBlanks(text, at, end);
        return behind == end || (behind > at && text[behind] == '#');
    }

    private static int EndOfKey(string text, int at, int end)
    {
        if (at < end && text[at] is '"' or '\'')
            return EndOfQuotedKey(text, at, end);

        if (at < end && text[at] is '#' or '[' or '{' or '|' or '>')
            return -1;

        for (; at < end; at++)
        {
            if (text[at] == ':' && IsBlank(text, at + 1, end))
                return at;
            if (text[at] == '#' && text[at - 1] is ' ' or '\t')
                return -1;
        }

        return -1;
    }

    private static int EndOfQuotedKey(string text, int quote, int end)
    {
        var at = quote + 1;
        while (at < end && text[at] != text[quote])
            at += text[at] == '\\' && text[quote] == '"' ? 2 : 1;

        at = SkipBlanks(text, at + 1, end);
        return at < end && text[at] == ':' && IsBlank(text, at + 1, end) ? at : -1;
    }

    /// <summary>Skips anchors and tags, which may stand before a value.</summary>
    private static int SkipProperties(string text, int at, int end)
    {
        while (at < end && text[at] is '&' or '!')
        {
            while (at < end && !IsBlank(text, at, end))
                at++;
            at = SkipBlanks(text, at, end);
        }

        return at;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;

        return Math.Min(at, end);
    }

    private static bool IsBlank(string text, int at, int end) => at >= end || text[at] is ' ' or '\t' or '\r';
}
