namespace RunbookLint.Plan;

/// <summary>The settings that let transactions grow, with what they are where nobody sets them.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-configuration-file"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/system-variables"/>
public static class TransactionSettings
{
    private static readonly Dictionary<string, decimal> Defaults = new(StringComparer.Ordinal)
    {
        ["txn-total-size-limit"] = 100m * 1024 * 1024,
        ["tidb_mem_quota_query"] = 1024m * 1024 * 1024,
        ["max-txn-ttl"] = 60m * 60 * 1000,
    };

    /// <summary>Whether a change surely lets transactions grow beyond what they may by default.</summary>
    public static bool IsRaise(ChangeSetting change)
    {
        if (!change.Item.IsKnown(out var item) || !change.NewValue.IsKnown(out var value))
            return false;

        var text = value.Trim();
        if (item == "tidb_dml_type")
            return text.Equals("bulk", StringComparison.OrdinalIgnoreCase);

        if (!Defaults.TryGetValue(item, out var standard))
            return false;

        // A quota that is no amount is no quota.
        if (item == "tidb_mem_quota_query" && text is ("-1" or "0"))
            return true;

        return ByteQuantity.TryParse(text, out var amount) && amount > standard;
    }
}
