using System.Text.Json.Nodes;
using RunbookLint.Syntax.Toml;

namespace RunbookLint.Differential;

/// <summary>The values of a TOML text by their paths.</summary>
internal static class TomlAnswer
{
    /// <summary>Path and value of each entry, and the errors.</summary>
    public static string Of(string text)
    {
        var document = TomlParser.Parse(text);
        var entries = document.Entries.Select(entry => (JsonNode)new JsonArray(entry.Path, Value(entry.Value)));
        var errors = document.Errors.Select(error => (JsonNode)error.Message);
        return new JsonObject { ["errors"] = new JsonArray([.. errors]), ["entries"] = new JsonArray([.. entries]) }.ToJsonString();
    }

    private static JsonNode Value(TomlValue value) =>
        value.Kind == TomlKind.Array
            ? new JsonArray([.. value.Items.Select(Value)])
            : new JsonObject { [value.Kind.ToString()] = value.Text };
}
