namespace RunbookLint.Syntax.PromQl;

/// <summary>The names of the aggregations, which are keywords.</summary>
internal static class PromQlAggregations
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "avg", "bottomk", "count", "count_values", "group", "limit_ratio", "limitk", "max", "min", "quantile", "stddev", "stdvar", "sum", "topk",
    };

    /// <summary>Whether a word is one, in any case.</summary>
    public static bool Contains(string word) => Names.Contains(word);
}
