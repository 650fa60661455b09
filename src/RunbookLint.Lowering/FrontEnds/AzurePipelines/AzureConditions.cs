using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>Tells conditions that hold in a run in which nothing goes wrong from those that only the run decides.</summary>
internal static class AzureConditions
{
    private static readonly string[] Expected = ["", "always()", "succeeded()", "succeededOrFailed()", "true"];

    /// <summary>Whether a condition surely holds; false when it may, null when it never does.</summary>
    public static bool? Holds(YamlNode condition)
    {
        if (!condition.Exists)
            return true;

        var text = condition.Text?.Trim();
        return text == "false" ? null : Array.Exists(Expected, expected => string.Equals(expected, text, StringComparison.OrdinalIgnoreCase));
    }
}
