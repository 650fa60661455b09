using System.Text.Json;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Reporting;
using RunbookLint.Text;

namespace RunbookLint.Planning;

/// <summary>Writes plans for scripts. The format has a version; within one version members are only ever added.</summary>
/// <remarks>
/// <code>
/// {
///   "version": 1,
///   "files": [ {
///     "path",
///     "plan": NODE,
///     "problems": [ { "message", "path", "start", "end" } ]
///   } ],
///   "notices": [ text ]
/// }
/// NODE = { "region": "sequence" | "unordered" | "choice" | "repeat", "title"?, "file"?, "schedule"?: SETTING, "timeZone"?: SETTING, "children": [ NODE ] }
///      | { "operation", "path", "start", "end", "settings": { name: SETTING } }
/// SETTING = { "value" | "unknown": expression, "reason"?, "path", "start", "end", "usedAt"?: PLACE, "sources"?: [ PLACE ] }
/// </code>
/// Lines and columns count as in the JSON report.
/// </remarks>
public static class PlanJson
{
    private const int FormatVersion = 1;

    /// <summary>The plans of documents, in their order.</summary>
    public static void Write(IEnumerable<LoweredDocument> documents, IEnumerable<string> notices, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.WriteNumber("version", FormatVersion);
        json.Array("files", documents, document => json.Object(() => Write(document, json)));
        json.Array("notices", notices, notice => json.WriteStringValue(Harmless.Line(notice)));
    }));

    private static void Write(LoweredDocument document, Utf8JsonWriter json)
    {
        json.WriteString("path", document.File.Path);
        json.WriteStartObject("plan");
        Write(document.Root, json);
        json.WriteEndObject();
        json.Array("problems", document.Problems, problem => json.Object(() =>
        {
            json.WriteString("message", Harmless.Line(problem.Message));
            json.Place(problem.Span);
        }));
    }

    private static void Write(PlanNode node, Utf8JsonWriter json)
    {
        if (node is Region region)
            Write(region, json);
        else if (node is Operation operation)
            Write(operation, json);
    }

    private static void Write(Region region, Utf8JsonWriter json)
    {
        json.WriteString("region", region.Kind.ToString().ToLowerInvariant());
        if (region.Title is { } title)
            json.WriteString("title", Harmless.Line(title));

        if (region.File is { } file)
            json.WriteString("file", Harmless.Line(file));

        Write("schedule", region.Schedule, json);
        Write("timeZone", region.TimeZone, json);
        json.Array("children", region.Children, child => json.Object(() => Write(child, json)));
    }

    private static void Write(Operation operation, Utf8JsonWriter json)
    {
        json.WriteString("operation", operation.Verb);
        json.Place(operation.Span);
        json.Object("settings", () =>
        {
            foreach (var (name, value) in operation.Settings)
                Write(name, value, json);
        });
    }

    private static void Write(string name, Setting<string> setting, Utf8JsonWriter json)
    {
        if (setting.IsAbsent)
            return;

        json.Object(name, () =>
        {
            if (setting.IsKnown(out var value))
            {
                json.WriteString("value", Redaction.Mask(value));
            }
            else
            {
                json.WriteString("unknown", Redaction.Mask(setting.Expression ?? ""));
                json.WriteString("reason", UnknownReason.Of(setting));
            }

            json.Place(setting.Span);
            if (setting.Use is { } use)
                json.Object("usedAt", () => json.Place(use));

            if (setting.Given is { } given)
                json.WriteString("given", Redaction.Mask(given));

            if (setting.Sources is { IsEmpty: false } sources)
                json.Array("sources", sources, (SourceSpan source) => json.Object(() => json.Place(source)));
        });
    }
}
