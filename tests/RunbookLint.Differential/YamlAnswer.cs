using System.Text.Json.Nodes;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Differential;

/// <summary>The documents of a YAML text, as events: aliases are what they stand for, merge keys are left out.</summary>
internal static class YamlAnswer
{
    /// <summary>Longer answers are not compared: a text of aliases can be one.</summary>
    private const int MaxEvents = 200_000;

    /// <summary>The events of each document, and the errors.</summary>
    public static string Of(string text)
    {
        var stream = YamlParser.Parse(text);
        var documents = stream.Documents.Select(document => (JsonNode)Events(document.Root));
        var errors = stream.Errors.Select(error => (JsonNode)error.Message);
        return new JsonObject { ["errors"] = new JsonArray([.. errors]), ["documents"] = new JsonArray([.. documents]) }.ToJsonString();
    }

    private static JsonArray Events(YamlNode root)
    {
        var events = new JsonArray();
        var open = new Stack<(YamlNode? Node, string? Closing)>([(root, null)]);

        while (open.Count > 0 && events.Count < MaxEvents)
        {
            var (node, closing) = open.Pop();
            switch (node)
            {
                case null:
                    events.Add(closing);
                    break;
                case YamlMapping mapping:
                    events.Add("{");
                    open.Push((null, "}"));
                    foreach (var entry in mapping.OwnEntries.Reverse())
                    {
                        open.Push((entry.Value, null));
                        open.Push((entry.Key, null));
                    }

                    break;
                case YamlSequence sequence:
                    events.Add("[");
                    open.Push((null, "]"));
                    foreach (var item in sequence.Items.Reverse())
                        open.Push((item, null));

                    break;
                case YamlScalar scalar:
                    events.Add($"{Mark(scalar.Style)}{scalar.Value}");
                    break;
                default:
                    events.Add("=");
                    break;
            }
        }

        return events;
    }

    private static char Mark(YamlScalarStyle style) => style switch
    {
        YamlScalarStyle.SingleQuoted => '\'',
        YamlScalarStyle.DoubleQuoted => '"',
        YamlScalarStyle.Literal => '|',
        YamlScalarStyle.Folded => '>',
        _ => '=',
    };
}
