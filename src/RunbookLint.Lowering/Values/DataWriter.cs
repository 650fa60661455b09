using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Values;

/// <summary>Writes values as YAML; each scalar remembers where it was set.</summary>
/// <param name="text">What to write to.</param>
/// <param name="place">The place of what is unknown.</param>
internal sealed class DataWriter(TextComposer text, TextSpan place)
{
    /// <summary>Writes a value as a block; the last line has no line break.</summary>
    public void Write(DataValue value) => Write(value, 0, 0, isInline: false);

    /// <summary>Writes a value behind a key or a dash (<paramref name="isInline"/>), or at the start of a line.</summary>
    private void Write(DataValue value, int indent, int depth, bool isInline)
    {
        switch (value)
        {
            case DataMap { Count: > 0 } map when depth < DepthLimits.Data:
                WriteEntries(map, indent, depth, isInline);
                break;
            case DataList { Items.Length: > 0 } list when depth < DepthLimits.Data:
                WriteItems(list, indent, depth, isInline);
                break;
            case DataMap { Count: 0 }:
                text.Put(isInline ? " {}" : "{}");
                break;
            case DataList { Items.Length: 0 }:
                text.Put(isInline ? " []" : "[]");
                break;
            case DataScalar scalar:
                text.Put(isInline ? " " : "");
                WriteScalar(scalar, indent);
                break;
            case DataUnknown unknown:
                text.Put(isInline ? " " : "");
                text.Put(unknown, place);
                break;
            default:
                Reading.Meets($"values are nested more than {DepthLimits.Data} levels deep; what is inside is not read");
                break;
        }
    }

    private void WriteEntries(DataMap map, int indent, int depth, bool isInline)
    {
        var isFirst = !isInline;
        foreach (var (key, written, value) in map.Entries)
        {
            NewLine(ref isFirst, indent);
            if (!IsPlain(key))
                text.Put(Quoted(key));
            else if (written is { } argument && argument.Text == key)
                text.Put(argument);
            else
                text.Put(key);

            text.Put(":");
            Write(value, indent + 2, depth + 1, isInline: true);
        }
    }

    private void WriteItems(DataList list, int indent, int depth, bool isInline)
    {
        var isFirst = !isInline;
        foreach (var item in list.Items)
        {
            NewLine(ref isFirst, indent);
            text.Put("-");
            if (item is DataMap { Count: > 0 })
            {
                text.Put(" ");
                Write(item, indent + 2, depth + 1, isInline: false);
            }
            else
            {
                Write(item, indent + 2, depth + 1, isInline: true);
            }
        }
    }

    private void NewLine(ref bool isFirst, int indent)
    {
        if (!isFirst)
            text.Put("\n" + new string(' ', indent));

        isFirst = false;
    }

    private void WriteScalar(DataScalar scalar, int indent)
    {
        var content = scalar.Text;
        if (scalar.Kind == DataKind.Null)
            text.Put("null");
        else if (scalar.Kind != DataKind.String || IsPlain(content.Text))
            text.Put(content);
        else if (content.Text.IndexOf('\n') >= 0 && content.Text.IndexOf('\r') < 0)
            WriteLines(content, indent);
        else if (content.Text.IndexOfAny(['\'', '\r', '\n', '\t']) < 0)
            WriteBetween(content, "'");
        else if (content.Text.IndexOfAny(['"', '\\', '\r', '\n', '\t']) < 0)
            WriteBetween(content, "\"");
        else
            text.PutMadeOf(Quoted(content.Text), content.Fragment);
    }

    private void WriteBetween(Argument content, string quote)
    {
        text.Put(quote);
        text.Put(content);
        text.Put(quote);
    }

    /// <summary>A block scalar, with its indentation told: the text may start with blanks.</summary>
    private void WriteLines(Argument content, int indent)
    {
        var all = content.Text;
        var trimmed = all.TrimEnd('\n');
        text.Put(trimmed.Length == all.Length ? "|2-" : trimmed.Length == all.Length - 1 ? "|2" : "|2+");

        for (var start = 0; start < all.Length;)
        {
            var newline = all.IndexOf('\n', start);
            var end = newline < 0 ? all.Length : newline;
            text.Put("\n");
            if (end > start)
            {
                text.Put(new string(' ', Math.Max(indent, 2)));
                text.Put(content, start, end - start);
            }

            start = end + 1;
        }
    }

    /// <summary>Whether a text reads as itself without quotes.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[text.Length - 1])
        && (char.IsLetter(text[0]) || text[0] is '/' or '_' or '.')
        && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "True" or "False" or "Null" or "Yes" or "No" or "On" or "Off")
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '_' or '.' or '-' or '=' or ',' or ':' or '@' or '+')
        && text.IndexOf(": ", StringComparison.Ordinal) < 0 && text[text.Length - 1] != ':';

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t") + "\"";
}
