using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions;

/// <summary>Takes an entry out of a mapping or a list, with its line or its comma, and with the keys above it that would be left without anything.</summary>
internal static class EntryRemoval
{
    private static readonly string[] Emptied = ["annotations", "metadata"];

    /// <summary>What to take out for an annotation.</summary>
    public static TextSpan OfAnnotation(string text, TextSpan entry)
    {
        // Twice at most: of annotations that are all gone, nothing is left of a metadata that held no more.
        foreach (var key in Emptied)
            entry = InBraces(text, entry, key) ?? InBlock(text, entry, key) ?? entry;

        return Of(text, entry);
    }

    /// <summary>What to take out for an entry.</summary>
    public static TextSpan Of(string text, TextSpan entry)
    {
        var (lineStart, lineEnd) = (BeforeBlanks(text, entry.Start), BehindBlanks(text, entry.End));
        var opens = lineStart == 0 || text[lineStart - 1] is '\n' or '\r';
        var closes = lineEnd == text.Length || text[lineEnd] is '\n' or '\r';
        var (before, after) = (BeforeSpace(text, entry.Start), BehindSpace(text, entry.End));

        if (after < text.Length && text[after] == ',' && !closes)
        {
            var rest = BehindBlanks(text, after + 1);
            return opens && (rest == text.Length || text[rest] is '\n' or '\r') ? TextSpan.FromBounds(lineStart, BehindBreak(text, rest)) : TextSpan.FromBounds(entry.Start, rest);
        }

        if (before > 0 && text[before - 1] == ',' && (!opens || !closes || IsJson(text)))
            return TextSpan.FromBounds(before - 1, entry.End);

        return opens && closes ? TextSpan.FromBounds(lineStart, BehindBreak(text, lineEnd)) : entry;
    }

    /// <summary><c>annotations: {ours: …}</c> as a whole; null when there is more between the braces.</summary>
    private static TextSpan? InBraces(string text, TextSpan entry, string key)
    {
        var (open, close) = (BeforeSpace(text, entry.Start) - 1, BehindSpace(text, entry.End));
        if (open < 0 || text[open] != '{' || close >= text.Length || text[close] != '}')
            return null;

        var colon = BeforeSpace(text, open) - 1;
        if (colon < 0 || text[colon] != ':')
            return null;

        var isQuoted = colon > 0 && text[colon - 1] is '"' or '\'';
        var end = isQuoted ? colon - 1 : colon;
        var start = end - key.Length;
        if (start < 0 || string.CompareOrdinal(text, start, key, 0, key.Length) != 0)
            return null;

        start = isQuoted ? start - 1 : start;
        return start < 0 || (start > 0 && text[start - 1] is not ('{' or ',' or ' ' or '\t' or '\n')) ? null : TextSpan.FromBounds(start, close + 1);
    }

    /// <summary><c>annotations:</c> with the one entry below it; null when there are more.</summary>
    private static TextSpan? InBlock(string text, TextSpan entry, string key)
    {
        var line = BeforeBlanks(text, entry.Start);
        var parentEnd = BeforeSpace(text, line);
        var start = parentEnd - key.Length - 1;
        if (start < 0 || parentEnd == line || string.CompareOrdinal(text, start, key + ":", 0, key.Length + 1) != 0)
            return null;

        var parentLine = BeforeBlanks(text, start);
        if (parentLine > 0 && text[parentLine - 1] is not ('\n' or '\r'))
            return null;

        var next = BehindSpace(text, entry.End);
        var isAlone = next == text.Length || (BeforeBlanks(text, next) is var nextLine && text[nextLine - 1] is '\n' or '\r' && next - nextLine <= start - parentLine);
        return isAlone ? TextSpan.FromBounds(start, entry.End) : null;
    }

    private static bool IsJson(string text) => BehindSpace(text, 0) is var first && first < text.Length && text[first] is '{' or '[';

    private static int BeforeBlanks(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;

        return at;
    }

    private static int BehindBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;

        return at;
    }

    private static int BeforeSpace(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\r' or '\n')
            at--;

        return at;
    }

    private static int BehindSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;

        return at;
    }

    private static int BehindBreak(string text, int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;

        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }
}
