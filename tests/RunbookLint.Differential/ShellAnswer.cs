using System.Text.Json.Nodes;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Differential;

/// <summary>What the shell parser finds wrong with a script.</summary>
internal static class ShellAnswer
{
    /// <summary>The errors, each with its line.</summary>
    public static string Of(string text)
    {
        var errors = ShellParser.Parse(text).Errors.Select(error => (JsonNode)$"{text.Take(error.Span.Start).Count(c => c == '\n') + 1}: {error.Message}");
        return new JsonObject { ["errors"] = new JsonArray([.. errors]) }.ToJsonString();
    }
}
