using RunbookLint.Suppressions;

namespace RunbookLint.Reporting;

/// <summary>The names of kinds of suppressions in reports.</summary>
internal static class SuppressionNames
{
    private static readonly string[] Names = ["in-source", "configuration", "baseline"];

    /// <summary>The name of a kind.</summary>
    public static string Of(SuppressionKind kind) => Names[(int)kind];

    /// <summary>The kind of a name, or null.</summary>
    public static SuppressionKind? Read(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (SuppressionKind)index : null;
}
