using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>The words of a list that stand quoted and with commas between them: an array of YAML, JSON, C#, Python.</summary>
internal static class WordList
{
    /// <summary>The quoted word of a list around a place, with its quotes, as a span of the file; null when the place is in no such word.</summary>
    public static TextSpan? WordAt(SourceFile file, int offset)
    {
        var line = new Line(new SourceSpan(file, new(offset, 0)));
        if (Quotes.Around(line.Text, offset - line.Start) is not { } word)
            return null;

        var (start, end) = (line.Start + word.Span.Start - 1, line.Start + word.Span.End + 1);
        var (before, after) = (Before(file.Content, start), After(file.Content, end));
        return before is '[' or '(' or '{' or ',' && after is ']' or ')' or '}' or ',' ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>The quoted word before another one, with its quotes; null when that is the first.</summary>
    public static TextSpan? Previous(SourceFile file, TextSpan word)
    {
        var end = SkipBack(file.Content, word.Start);
        if (end == 0 || file.Content[end - 1] != ',')
            return null;

        end = SkipBack(file.Content, end - 1);
        return end > 0 && file.Content[end - 1] is '"' or '\'' ? WordAt(file, end - 1) : null;
    }

    /// <summary>The text between the quotes of a word.</summary>
    public static string TextOf(SourceFile file, TextSpan word) => file.Content.Substring(word.Start + 1, Math.Max(0, word.Length - 2));

    /// <summary>A stretch of whole words and the comma that joins it to the rest, or the lines that hold nothing else.</summary>
    public static TextSpan WithComma(SourceFile file, TextSpan words)
    {
        var content = file.Content;
        var end = words.End;
        while (end < content.Length && content[end] is ' ' or '\t')
            end++;

        if (end < content.Length && content[end] == ',')
        {
            var (first, last) = (new Line(file.Locate(words)), new Line(new SourceSpan(file, new(end, 0))));
            if (content.Substring(first.Start, words.Start - first.Start).Trim().Length == 0 && content.Substring(end + 1, last.End - end - 1).Trim().Length == 0)
                return TextSpan.FromBounds(first.Start, last.Whole.End);

            end++;
            while (end < content.Length && content[end] is ' ' or '\t')
                end++;

            return TextSpan.FromBounds(words.Start, end);
        }

        var start = SkipBack(content, words.Start);
        return start > 0 && content[start - 1] == ',' ? TextSpan.FromBounds(start - 1, words.End) : words;
    }

    private static char Before(string content, int offset)
    {
        var end = SkipBack(content, offset);
        return end > 0 ? content[end - 1] : '\0';
    }

    private static char After(string content, int offset)
    {
        while (offset < content.Length && char.IsWhiteSpace(content[offset]))
            offset++;

        return offset < content.Length ? content[offset] : '\0';
    }

    private static int SkipBack(string content, int offset)
    {
        while (offset > 0 && char.IsWhiteSpace(content[offset - 1]))
            offset--;

        return offset;
    }
}
