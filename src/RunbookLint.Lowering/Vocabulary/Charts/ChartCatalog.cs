using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Charts;

/// <summary>
/// The charts that PingCAP publishes. What they do follows from their values; their templates need not be in reach.
/// </summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/tree/master/charts"/>
internal static class ChartCatalog
{
    /// <summary>Whether a chart is one of them.</summary>
    /// <param name="chart">As it is named where it is installed: <c>pingcap/tidb-lightning</c>, <c>tidb-lightning-v1.5.3.tgz</c>.</param>
    public static bool Knows(string chart) => NameOf(chart) is "tidb-lightning" or "tidb-backup" or "tidb-cluster";

    /// <summary>What a chart does with its values; nothing for charts of others.</summary>
    public static ImmutableArray<PlanNode> Lower(string chart, ChartValues values, LoweringContext context) => NameOf(chart) switch
    {
        "tidb-lightning" => [LightningChart.Lower(values)],
        "tidb-backup" => [.. BackupChart.Lower(values)],
        "tidb-cluster" => [.. ClusterChart.Lower(values, context)],
        _ => [],
    };

    private static string NameOf(string chart)
    {
        var name = chart.TrimEnd('/');
        name = name.Substring(name.LastIndexOf('/') + 1);
        if (!name.EndsWith(".tgz", StringComparison.Ordinal))
            return name;

        var version = name.IndexOf("-v", StringComparison.Ordinal);
        return version > 0 ? name.Substring(0, version) : name;
    }
}
