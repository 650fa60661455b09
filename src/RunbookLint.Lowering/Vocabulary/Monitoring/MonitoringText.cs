namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Tells rule files and dashboards by what stands in them, before anything is parsed.</summary>
internal static class MonitoringText
{
    /// <summary>Whether a text may be one.</summary>
    public static bool Is(string text) => IsRuleFile(text) || (Has(text, "\"panels\"") && Has(text, "\"expr\""));

    /// <summary>Whether a text may be a file of rules, of Prometheus or of Grafana.</summary>
    public static bool IsRuleFile(string text) => Has(text, "groups") && Has(text, "rules") && (Has(text, "expr") || Has(text, "condition"));

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
