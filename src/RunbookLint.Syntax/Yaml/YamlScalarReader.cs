using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Makes a scalar of the parser's event: with its exact place, its map, and the templates in it.</summary>
internal static class YamlScalarReader
{
    /// <summary>Reads the scalar that the parser found in the text behind the offset.</summary>
    public static YamlScalar Read(YamlSource source, Scalar parsed, int offset)
    {
        var style = StyleOf(parsed.Style);
        var end = Math.Min(source.Text.Length, offset + (int)parsed.End.Index);
        var start = Math.Min(end, offset + (int)parsed.Start.Index);
        if (!parsed.Anchor.IsEmpty || !parsed.Tag.IsEmpty)
            start = SkipProperties(source.Text, start, end);
        if (style == YamlScalarStyle.Plain && parsed.Value.Length == 0)
            start = end = TrimEnd(source.Text, offset + (int)parsed.Start.Index, start);

        var (map, isExact, value) = MapOf(source, start, end, parsed.Value, style);
        var span = TextSpan.FromBounds(start, IsBlock(style) ? TrimEnd(source.Text, start, end) : end);
        var first = source.Mask.FirstBehind(start);

        return first < source.Mask.Templates.Length && source.Mask.Templates[first].Start < end && isExact
            ? YamlTemplates.Restore(source, new YamlScalar(span, value, style, map, []), first)
            : new(span, value, style, map, []);
    }

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };

    private static bool IsBlock(YamlScalarStyle style) => style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;

    private static (SpanMap Map, bool IsExact, string Value) MapOf(YamlSource source, int start, int end, string value, YamlScalarStyle style)
    {
        var text = source.Text;
        var content = style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted ? start + 1 : start;
        if (!IsBlock(style) && string.CompareOrdinal(text, content, value, 0, value.Length) == 0
            && content + value.Length == (content == start ? end : end - 1))
            return (SpanMap.Shifted(content, value.Length), true, value);

        var builder = new SpanMapBuilder();
        var isRead = IsBlock(style)
            ? BlockScalarDecoder.Decode(builder, text, start, end, value)
            : FlowScalarDecoder.Decode(builder, text, start, end, style);

        // The parser's word counts, but of lines that it saw as one. Where the two disagree, the place is still right as a whole.
        var decoded = builder.ToString();
        return isRead && (decoded == value || (source.IsJoined && !IsBlock(style) && AreEqualButBlanks(decoded, value)))
            ? (builder.ToMap(), true, decoded)
            : (SpanMap.FromRuns([new(0, start, 0), new(value.Length, end, 0)]), false, value);
    }

    private static bool AreEqualButBlanks(string first, string second) =>
        first.Where(character => !char.IsWhiteSpace(character)).SequenceEqual(second.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>Skips tags and anchors, and line breaks and comments behind them.</summary>
    private static int SkipProperties(string text, int at, int end)
    {
        while (at < end)
        {
            switch (text[at])
            {
                case '!' or '&':
                    while (at < end && !char.IsWhiteSpace(text[at]))
                        at++;
                    break;
                case '#':
                    while (at < end && text[at] != '\n')
                        at++;
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    at++;
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    /// <summary>The end without the blanks and line breaks before it.</summary>
    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;

        return end;
    }
}
