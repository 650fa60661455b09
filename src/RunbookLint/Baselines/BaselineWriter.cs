using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RunbookLint.Reporting;

namespace RunbookLint.Baselines;

/// <summary>Writes a baseline: one entry a line, sorted, so that a diff shows what was added and what was mended.</summary>
public static class BaselineWriter
{
    // Paths and texts stay readable, and the file is no part of an HTML page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"version\": ").Append(BaselineReader.Version).Append(",\n  \"fingerprints\": \"").Append(FindingFingerprints.Kind).Append("\",\n  \"findings\": [");

        var separator = "\n";
        foreach (var entry in baseline.Entries)
        {
            text.Append(separator).Append("    ").Append(Line(entry));
            separator = ",\n";
        }

        return text.Append(baseline.Entries.IsEmpty ? "" : "\n  ").Append("]\n}\n").ToString();
    }

    private static string Line(BaselineEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteString("rule", entry.Rule);
            json.WriteString("fingerprint", entry.Fingerprint);
            if (entry.Count > 1)
                json.WriteNumber("count", entry.Count);

            json.WriteString("text", entry.Text);
            json.WriteEndObject();
        }

        return JsonText.Escape(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
