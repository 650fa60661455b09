using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Terraform;

/// <summary>Writes an expression of HCL as the JSON that it is. What only Terraform can evaluate becomes a template, which nobody knows.</summary>
/// <param name="source">The text that the expressions stand in.</param>
/// <param name="constants">Values of variables and locals: <c>var.schedule</c>.</param>
internal sealed class ExpressionText(string source, IReadOnlyDictionary<string, string> constants)
{
    private const string Unknown = "{{ }}";

    private readonly SpanMapBuilder builder = new();
    private int position;
    private int end;
    private int copied;

    /// <summary>The map of what has been written so far.</summary>
    public SpanMap Map => builder.ToMap();

    /// <summary>What has been written so far.</summary>
    public override string ToString() => builder.ToString();

    /// <summary>Writes punctuation or a key of our own.</summary>
    public void Raw(string json) => builder.Insert(json);

    /// <summary>Remembers that what follows belongs to a place.</summary>
    public void Mark(int place)
    {
        if (place < copied)
            return;

        builder.Mark(place);
        copied = place;
    }

    /// <summary>Writes the expression in a span.</summary>
    public void Write(int from, int to)
    {
        (position, end) = (from, Math.Min(to, source.Length));
        Value(0);
    }

    private char Current => position < end ? source[position] : '\0';

    private void Value(int depth)
    {
        Skip();
        switch (Current)
        {
            case '{' when depth < DepthLimits.Expression:
                Object(depth);
                break;

            case '[' when depth < DepthLimits.Expression:
                List(depth);
                break;

            case '{' or '[':
                Reading.Meets($"a value is nested more than {DepthLimits.Expression} levels deep; what is inside is not read");
                Other();
                break;

            case '"' when IsWhole(AfterString(position)):
                Text();
                break;

            case '<' when string.CompareOrdinal(source, position, "<<", 0, 2) == 0:
                HereDocument();
                break;

            default:
                Other();
                break;
        }
    }

    private void Object(int depth)
    {
        builder.Insert('{');
        var isFirst = true;

        for (position++, SkipSeparators(); position < end && Current != '}'; SkipSeparators())
        {
            var start = position;
            builder.Insert(isFirst ? "" : ",");
            isFirst = false;

            if (Current == '"')
                Text();
            else
            {
                while (position < end && (char.IsLetterOrDigit(Current) || Current is '_' or '-'))
                    position++;

                builder.Insert('"');
                Characters(start, position);
                builder.Insert('"');
            }

            Skip();
            var hasValue = Current is '=' or ':';
            builder.Insert(':');
            if (hasValue)
            {
                position++;
                Value(depth + 1);
            }
            else
                builder.Insert("null");

            position += position == start ? 1 : 0;
        }

        position++;
        builder.Insert('}');
    }

    private void List(int depth)
    {
        builder.Insert('[');
        var isFirst = true;

        for (position++, SkipSeparators(); position < end && Current != ']'; SkipSeparators())
        {
            var start = position;
            builder.Insert(isFirst ? "" : ",");
            isFirst = false;
            Value(depth + 1);
            position += position == start ? 1 : 0;
        }

        position++;
        builder.Insert(']');
    }

    /// <summary>A string; what is filled into it is not known, unless it is a constant.</summary>
    private void Text()
    {
        builder.Insert('"');
        var close = AfterString(position) - 1;
        for (position++; position < close;)
        {
            var isFilled = Current is '$' or '%' && position + 1 < close && source[position + 1] == '{';
            var next = isFilled ? AfterInterpolation(position) : source[position] == '\\' ? Math.Min(position + 2, close) : position + 1;

            if (isFilled && (position == 0 || source[position - 1] != source[position]))
                Escaped(constants.TryGetValue(source.Substring(position + 2, Math.Max(0, next - position - 3)).Trim(), out var value) ? value : Unknown);
            else if (next - position == 2)
                builder.Insert(source.Substring(position, 2));
            else
                Characters(position, Math.Min(next, close));

            position = Math.Min(next, close);
        }

        position = Math.Min(close + 1, end);
        builder.Insert('"');
    }

    private void HereDocument()
    {
        builder.Insert('"');
        var here = Terraform.HereDocument.At(source, position, end);
        for (var index = here.Start; index < here.End; index++)
        {
            if (source[index] is '"' or '\\' or < ' ')
                Escaped(source[index].ToString());
            else
                Characters(index, index + 1);
        }

        builder.Insert('"');
        position = here.After;
    }

    /// <summary>A number, a word, or what has to be evaluated.</summary>
    private void Other()
    {
        var start = position;
        for (var depth = 0; position < end && (depth > 0 || Current is not (',' or '\n' or '}' or ']' or ')' or '#'));)
        {
            depth += Current is '(' or '[' or '{' ? 1 : Current is ')' or ']' or '}' ? -1 : 0;
            position = Current == '"' ? AfterString(position) : position + 1;
        }

        var text = source.Substring(start, position - start).Trim();
        if (text is "true" or "false" or "null" || (text.Length > 0 && text.All(c => char.IsDigit(c) || c is '.' or '-')))
            Characters(start, start + text.Length);
        else
        {
            builder.Insert('"');
            Mark(start);
            Escaped(constants.TryGetValue(text, out var value) ? value : Unknown);
            builder.Insert('"');
        }
    }

    private void Characters(int from, int to)
    {
        Mark(from);
        for (var index = from; index < to; index++)
        {
            if (index >= copied)
                builder.Copy(source[index], index);
            else
                builder.Insert(source[index]);
        }

        copied = Math.Max(copied, to);
    }

    private void Escaped(string text)
    {
        foreach (var c in text)
            builder.Insert(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '"' => "\\\"", '\\' => "\\\\", < ' ' => " ", _ => c.ToString() });
    }

    /// <summary>Whether an expression ends at a place, and is no operand or argument.</summary>
    private bool IsWhole(int place)
    {
        while (place < end && source[place] is ' ' or '\t' or '\r')
            place++;

        return place >= end || source[place] is ',' or '\n' or '}' or ']' or ')' or '#' or '/' or '=' or ':';
    }

    private int AfterString(int start)
    {
        var index = start + 1;
        while (index < end && source[index] is not ('"' or '\n'))
            index = source[index] == '\\' ? index + 2 : source[index] == '$' && index + 1 < end && source[index + 1] == '{' ? AfterInterpolation(index) : index + 1;

        return Math.Min(index + 1, end);
    }

    private int AfterInterpolation(int start)
    {
        var depth = 0;
        for (var index = start + 1; index < end && source[index] != '\n'; index++)
        {
            depth += source[index] == '{' ? 1 : source[index] == '}' ? -1 : 0;
            if (depth == 0)
                return index + 1;
        }

        return end;
    }

    private void SkipSeparators()
    {
        do
        {
            Skip();
        }
        while (Current == ',' && position++ < end);
    }

    private void Skip()
    {
        while (position < end)
        {
            var next = position + 1 < end ? source[position + 1] : '\0';
            if (char.IsWhiteSpace(Current))
                position++;
            else if (Current == '#' || (Current == '/' && next == '/'))
                position = source.IndexOf('\n', position, end - position) is var line and >= 0 ? line : end;
            else if (Current == '/' && next == '*')
                position = source.IndexOf("*/", position, end - position, StringComparison.Ordinal) is var close and >= 0 ? close + 2 : end;
            else
                return;
        }
    }
}
