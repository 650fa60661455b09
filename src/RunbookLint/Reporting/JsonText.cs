using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Writes JSON to a text writer.</summary>
internal static class JsonText
{
    // The output is no part of an HTML page: Chinese stays Chinese.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions OneLine = Options with { Indented = false };

    /// <summary>Writes one value and a line break.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, Options, write);

    /// <summary>Writes one value on a line of its own.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, OneLine, write);

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
            write(json);

        // Line breaks are the same on all systems, as in all other formats.
        output.Write(Escape(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Replace("\r\n", "\n")));
        output.Write('\n');
    }

    /// <summary>The same document with escapes for what a terminal, a reader or a workflow would obey if the document was printed. All of it stands in strings.</summary>
    internal static string Escape(string json)
    {
        StringBuilder? escaped = null;
        for (var index = 0; index < json.Length; index++)
        {
            var isNeeded = json[index] switch
            {
                '\n' => false,
                '#' => index > 0 && json[index - 1] == '#' && Harmless.IsCommand(json, index - 1),
                _ when DisplayWidth.IsPair(json, index) => Harmless.IsTag(json[index]),
                _ => !(index > 0 && DisplayWidth.IsPair(json, index - 1) && !Harmless.IsTag(json[index - 1])) && Harmless.Show(json[index]) != json[index],
            };

            if (isNeeded)
                (escaped ??= new StringBuilder(json, 0, index, json.Length + 64)).Append("\\u").Append(((int)json[index]).ToString("x4", CultureInfo.InvariantCulture));
            else
                escaped?.Append(json[index]);
        }

        return escaped?.ToString() ?? json;
    }

    /// <summary>Writes an object as the value of a property.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes an object as an element of an array.</summary>
    public static void Object(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes an array as the value of a property.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);

        json.WriteEndArray();
    }

    /// <summary>Writes the path, the start and the end of a place.</summary>
    public static void Place(this Utf8JsonWriter json, SourceSpan place)
    {
        json.WriteString("path", place.File.Path);
        json.Position("start", Reporting.Position.StartOf(place));
        json.Position("end", Reporting.Position.EndOf(place));
    }

    private static void Position(this Utf8JsonWriter json, string name, Position position) => json.Object(name, () =>
    {
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    });

    /// <summary>Writes <c>"name": { "text": … }</c>, the form of all messages of SARIF.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string text) => json.Object(name, () => json.WriteString("text", text));
}
