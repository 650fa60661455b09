using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>When a task runs: behind which others, and whether at all.</summary>
internal static class ArgoOrder
{
    /// <summary>The tasks that one waits for: <c>dependencies: [a]</c>, or the names in <c>depends: "a &amp;&amp; b.Succeeded"</c>.</summary>
    public static ImmutableArray<string> NeedsOf(YamlNode task)
    {
        ImmutableArray<string> listed = [.. task["dependencies"].Items.Where(name => name.Text is not null).Select(name => name.Text!)];
        return task["depends"].Text is { } depends
            ? [.. listed, .. depends.Split(' ', '(', ')', '&', '|', '!').Where(name => name.Length > 0).Select(name => name.Split('.')[0])]
            : listed;
    }

    /// <summary>Whether a condition holds; null when only the run knows. Only <c>a == b</c> and <c>a != b</c> are read.</summary>
    public static bool? Holds(YamlNode when, YamlSettings yaml)
    {
        if (when is not YamlScalar { IsNull: false } scalar)
            return true;

        var condition = yaml.Argument(scalar);
        if (!condition.IsKnown)
            return null;

        var parts = condition.Text.Split(["==", "!="], StringSplitOptions.None);
        if (condition.Text.Trim() is "true" or "false")
            return condition.Text.Trim() == "true";

        return parts is not [var left, var right] || condition.Text.IndexOfAny(['&', '|', '(']) >= 0
            ? null
            : (Plain(left) == Plain(right)) == (condition.Text.IndexOf("==", StringComparison.Ordinal) >= 0);
    }

    private static string Plain(string text) => text.Trim().Trim('"', '\'');
}
