using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RunbookLint.Configuration.Shapes;

namespace RunbookLint.Configuration;

/// <summary>Writes the JSON Schema of <c>.runbooklint.yaml</c> from the description that it is read with.</summary>
public static class ConfigurationSchema
{
    /// <summary>The version of JSON Schema that it is written in.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, with a line break at its end.</summary>
    public static string Text()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Dialect);
            json.WriteString("title", "The configuration of RunbookLint, .runbooklint.yaml");
            Write(json, ConfigurationKeys.Root);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private static void Write(Utf8JsonWriter json, ValueShape shape)
    {
        switch (shape)
        {
            case TextShape text:
                WriteText(json, text);
                break;
            case ListShape list:
                WriteAny(json, () => WriteItems(json, list), () => Write(json, list.Item), () => WriteTypes(json, ["null"]));
                break;
            case EitherShape either:
                WriteAny(json, () => Write(json, either.Mapping), () => WriteItems(json, either.List), () => Write(json, either.List.Item));
                break;
            case KeysShape { ScalarKey: { } key } keys:
                WriteAny(json, () => Write(json, keys.Find(key)!.Shape), () => WriteKeys(json, keys));
                break;
            case KeysShape keys:
                WriteKeys(json, keys);
                break;
            case NamesShape names:
                WriteNames(json, names);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, TextShape shape)
    {
        if (!shape.Words.IsEmpty && shape.Pattern is not null)
            WriteAny(json, () => WriteWords(json, shape), () => WritePattern(json, shape));
        else if (!shape.Words.IsEmpty)
            WriteWords(json, shape);
        else
            WritePattern(json, shape);
    }

    private static void WriteWords(Utf8JsonWriter json, TextShape shape)
    {
        json.WriteStartArray("enum");
        foreach (var word in shape.Words.Distinct())
            json.WriteStringValue(word);

        json.WriteEndArray();
    }

    private static void WritePattern(Utf8JsonWriter json, TextShape shape)
    {
        WriteTypes(json, [.. shape.Types]);
        if (shape.Pattern is not null)
            json.WriteString("pattern", shape.Pattern);

        if (shape.Types.Contains("integer"))
            json.WriteNumber("minimum", 0);
        else if (shape.Types.Contains("number") && shape.IsAmount)
            json.WriteNumber("exclusiveMinimum", 0);
    }

    private static void WriteItems(Utf8JsonWriter json, ListShape shape)
    {
        WriteTypes(json, ["array"]);
        if (shape.WhenEmpty is not null)
            json.WriteNumber("minItems", 1);

        json.WriteStartObject("items");
        Write(json, shape.Item);
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, KeysShape shape)
    {
        WriteTypes(json, ["object", "null"]);
        json.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Default is null ? key.Description : $"{key.Description} (default: {key.Default})");
            Write(json, key.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (shape.Keys.Any(key => key.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var key in shape.Keys.Where(key => key.IsRequired))
                json.WriteStringValue(key.Name);

            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteNames(Utf8JsonWriter json, NamesShape shape)
    {
        WriteTypes(json, ["object", "null"]);
        if (shape.Names.IsEmpty)
        {
            json.WriteStartObject("additionalProperties");
            Write(json, shape.ValueOf(""));
            json.WriteEndObject();
            return;
        }

        json.WriteStartObject("properties");
        foreach (var name in shape.Names)
        {
            var canonical = shape.Canonical!(name)!;
            json.WriteStartObject(name);
            if (shape.Describe is not null)
                json.WriteString("description", shape.Describe(name));

            if (canonical == name || shape.Pointer is null)
                Write(json, shape.ValueOf(canonical));
            else
                json.WriteString("$ref", shape.Pointer + canonical);

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteAny(Utf8JsonWriter json, params Action[] alternatives)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in alternatives)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, string[] types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }

        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);

        json.WriteEndArray();
    }
}
