using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary><c>.Chart</c>: what <c>Chart.yaml</c> says, under the names that templates use.</summary>
internal static class ChartInfo
{
    /// <summary>The map that templates see.</summary>
    public static DataMap Of(DataMap chart)
    {
        var map = new DataMap { Path = ".Chart" };
        foreach (var (key, _, value) in chart.Entries)
            map.Set(char.ToUpperInvariant(key[0]) + key.Substring(1), value);

        return map;
    }
}
