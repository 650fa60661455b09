using System.Text.Json;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Writes places of SARIF.</summary>
internal sealed class SarifLocations(ReportOptions options, Utf8JsonWriter json)
{
    /// <summary>Writes the members of a <c>location</c>.</summary>
    public void Write(SourceSpan place, string message = "", int? id = null)
    {
        // An alert shows up in a pull request only when all of its lines are part of the change: one line is enough.
        var (start, end) = (place.Start, place.FirstLine().End);

        if (id is not null)
            json.WriteNumber("id", id.Value);

        json.Object("physicalLocation", () =>
        {
            WriteFile(place.File);
            json.Object("region", () =>
            {
                json.WriteNumber("startLine", start.Line + 1);
                json.WriteNumber("startColumn", start.Character + 1);
                json.WriteNumber("endLine", start.Line + 1);
                json.WriteNumber("endColumn", Math.Max(end.Character, start.Character + 1) + 1);
            });
        });

        if (message.Length > 0)
            json.Text("message", SarifMessage.Plain(message));
    }

    /// <summary>Writes the <c>artifactLocation</c> of a file: an address from the root of the repository, which must not begin with <c>./</c>.</summary>
    public void WriteFile(SourceFile file) => json.Object("artifactLocation", () =>
    {
        var path = options.PathFromRoot(file.Path);
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path.Substring(2);

        var encoded = string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
        json.WriteString("uri", path.StartsWith("/", StringComparison.Ordinal) ? $"file://{encoded}" : IsOnDrive(path) ? $"file:///{path[0]}:{encoded.Substring("C%3A".Length)}" : encoded);
    });

    /// <summary>A whole path of Windows, with forward slashes.</summary>
    private static bool IsOnDrive(string path) => path.Length > 2 && char.IsLetter(path[0]) && path[1] == ':' && path[2] == '/';
}
