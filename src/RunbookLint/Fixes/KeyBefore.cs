using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>The key that stands before a value in its line: <c>key: value</c>, <c>"key": "value"</c>, <c>key = value</c>.</summary>
/// <param name="Name">The key without quotes.</param>
/// <param name="Span">The key with its quotes, as a span of the file.</param>
/// <param name="Pair">The key and the value, each with its quotes.</param>
internal sealed record KeyBefore(string Name, TextSpan Span, TextSpan Pair)
{
    /// <summary>Reads the key; null when none stands there.</summary>
    public static KeyBefore? Of(SourceSpan value)
    {
        var line = new Line(value);
        var text = line.Text;
        if (value.Span.End > line.End)
            return null;

        var (at, end) = (value.Span.Start - line.Start, value.Span.End - line.Start);
        if (at > 0 && end < text.Length && text[at - 1] is '"' or '\'' && text[end] == text[at - 1])
            (at, end) = (at - 1, end + 1);

        at = SkipBack(text, at);
        if (at == 0 || text[at - 1] is not (':' or '='))
            return null;

        var keyEnd = SkipBack(text, at - 1);
        var nameEnd = keyEnd > 0 && text[keyEnd - 1] is '"' or '\'' ? keyEnd - 1 : keyEnd;
        var nameStart = nameEnd;
        while (nameStart > 0 && (char.IsLetterOrDigit(text[nameStart - 1]) || text[nameStart - 1] is '_' or '-' or '.'))
            nameStart--;

        var keyStart = nameEnd < keyEnd && nameStart > 0 ? nameStart - 1 : nameStart;
        return nameStart == nameEnd ? null : new(text.Substring(nameStart, nameEnd - nameStart), Shift(line, keyStart, keyEnd), Shift(line, keyStart, end));
    }

    private static TextSpan Shift(Line line, int start, int end) => TextSpan.FromBounds(line.Start + start, line.Start + end);

    private static int SkipBack(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t')
            offset--;

        return offset;
    }
}
