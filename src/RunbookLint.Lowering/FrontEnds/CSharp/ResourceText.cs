using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Writes a resource that a program builds as the JSON that the API server would be sent; each value keeps its place.</summary>
internal sealed class ResourceText(SourceSpan place)
{
    private readonly SpanMapBuilder builder = new();
    private readonly Fragment file = Fragment.Whole(place.File);
    private int end = place.Span.Start;

    /// <summary>The resource as a text.</summary>
    public Fragment Write(string kind, string version, ProgramValue name, ObjectValue arguments)
    {
        builder.Mark(place.Span.Start);
        builder.Insert("{");

        if (version.Length > 0)
            builder.Insert($"\"apiVersion\":\"{version}\",\"kind\":\"{kind}\",");

        if (name is TextValue text && !arguments.Members.ContainsKey("Metadata"))
        {
            builder.Insert("\"metadata\":{\"name\":");
            Value(text);
            builder.Insert("},");
        }

        Members(arguments);
        builder.Insert("}");
        builder.Mark(place.Span.End);
        return file.Embed(builder.ToString(), builder.ToMap());
    }

    private void Members(ObjectValue value)
    {
        var isFirst = true;

        foreach (var member in value.Members.OrderBy(member => Start(member.Value)))
        {
            // What stands in brackets belongs to the map that the object is.
            if (member.Key is "entries" or "items" || char.IsDigit(member.Key[0]))
                continue;

            builder.Insert(isFirst ? "" : ",");
            builder.Insert($"\"{char.ToLowerInvariant(member.Key[0])}{member.Key.Substring(1)}\":");
            Value(member.Value);
            isFirst = false;
        }
    }

    private void Value(ProgramValue value)
    {
        switch (value)
        {
            case TextValue { Argument: var text }:
                Text(text);
                break;

            case UnknownText { Argument: var text }:
                Text(text);
                break;

            case ListValue list:
                builder.Insert("[");
                for (var index = 0; index < list.Items.Length; index++)
                {
                    builder.Insert(index == 0 ? "" : ",");
                    Value(list.Items[index]);
                }

                builder.Insert("]");
                break;

            case MapValue map:
                Map(map);
                break;

            case ObjectValue { Members: var members } when members.TryGetValue("entries", out var entries) && entries is MapValue inner:
                Map(inner);
                break;

            case ObjectValue { Type: "" } untyped when untyped["items"] is ListValue items:
                Value(items);
                break;

            case ObjectValue item:
                builder.Insert("{");
                Members(item);
                builder.Insert("}");
                break;

            default:
                builder.Insert("\"{{ }}\"");
                break;
        }
    }

    private void Map(MapValue map)
    {
        builder.Insert("{");
        var isFirst = true;
        foreach (var entry in map.Entries.OrderBy(entry => Start(entry.Value)))
        {
            builder.Insert(isFirst ? "" : ",");
            Escaped(entry.Key);
            builder.Insert(":");
            Value(entry.Value);
            isFirst = false;
        }

        builder.Insert("}");
    }

    private void Text(Argument text)
    {
        builder.Insert("\"");
        var position = 0;

        foreach (var run in ReferenceEquals(text.Fragment.File, place.File) ? text.Fragment.Map.Runs : [])
        {
            if (run.Outer < end)
                continue;

            Characters(text.Text, position, run.Inner, null);
            builder.Mark(run.Outer);
            Characters(text.Text, run.Inner, run.InnerEnd, run.Outer);
            (position, end) = (run.InnerEnd, run.OuterEnd);
        }

        Characters(text.Text, position, text.Text.Length, null);
        builder.Insert("\"");
    }

    private void Escaped(string text)
    {
        builder.Insert("\"");
        Characters(text, 0, text.Length, null);
        builder.Insert("\"");
    }

    private void Characters(string text, int from, int to, int? outer)
    {
        for (var index = from; index < to; index++)
        {
            var c = text[index];
            if (c is '"' or '\\' or < ' ')
                builder.Insert(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '"' => "\\\"", '\\' => "\\\\", _ => " " });
            else if (outer is { } start)
                builder.Copy(c, start + index - from);
            else
                builder.Insert(c);
        }
    }

    private static int Start(ProgramValue value) => value switch
    {
        TextValue text => text.Argument.Span.Span.Start,
        UnknownText text => text.Argument.Span.Span.Start,
        ListValue { Items: [var first, ..] } => Start(first),
        MapValue map => map.Entries.IsEmpty ? int.MaxValue : map.Entries.Values.Min(Start),
        ObjectValue item => item.Place.Span.Start,
        _ => int.MaxValue,
    };
}
