namespace RunbookLint.Rules;

/// <summary>How messages call a cluster.</summary>
internal static class ClusterNames
{
    /// <summary>What only tells names of different kinds apart in the plan, or stands for a namespace that nobody names.</summary>
    private static readonly string[] Prefixes = ["sql:", "name:", "?/"];

    /// <summary>An identity of the plan without the prefix that nobody wrote.</summary>
    public static string Say(string cluster) =>
        Prefixes.FirstOrDefault(prefix => cluster.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? cluster.Substring(prefix.Length) : cluster;
}
