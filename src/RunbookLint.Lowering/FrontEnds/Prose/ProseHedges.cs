using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>
/// Tells statements of how things are from all else that people write: what is not so, was so, should be so, may be so, is asked, or is so with
/// another database.
/// </summary>
internal static class ProseHedges
{
    private static readonly PhraseSet Hedges = PhraseSet.WholeWords(
        "not", "no", "never", "none", "without", "avoid", "n't", "n’t", "cannot", "instead", "rather than", "except", "unless", "skip", "skipped", "disabled", "stop", "stopped", "remove", "removed",
        "was", "were", "had", "used to", "previously", "formerly", "before", "earlier", "until", "last week", "last month", "yesterday", "incident", "outage", "postmortem", "ago", "old", "legacy", "deprecated", "history",
        "should", "must", "recommend", "recommended", "recommendation", "consider", "plan to", "planned", "target", "targets", "goal", "objective", "at least", "at most", "no more than", "no less than", "minimum", "maximum", "up to", "ideally", "prefer",
        "may", "might", "could", "would", "if", "when", "example", "e.g", "assume", "assuming", "suppose", "todo", "tbd", "proposal", "proposed", "option", "optional", "wrong", "bad", "migrate", "switch from", "changed", "from", "instead of",
        "twice", "either", "or",
        "不", "没", "未", "无", "勿", "避免", "禁止", "曾", "以前", "之前", "原来", "过去", "历史", "事故", "复盘", "应", "建议", "推荐", "需要", "考虑", "计划", "目标", "至少", "至多", "最多", "最少", "不超过", "可能", "如果", "假设", "例如", "比如", "示例", "改为", "或", "停止", "废弃", "两次");

    private static readonly PhraseSet OtherProducts = PhraseSet.WholeWords(
        "mysql", "mariadb", "postgres", "postgresql", "pgbackrest", "oracle", "mongodb", "mongo", "redis", "etcd", "velero", "elasticsearch", "clickhouse", "cassandra", "kafka", "vitess", "percona", "xtrabackup", "sql server", "sqlserver", "binlog", "gitlab", "prometheus", "tiflash");

    private static readonly PhraseSet Past = PhraseSet.WholeWords("incident", "postmortem", "post-mortem", "retrospective", "outage", "history", "changelog", "release notes", "alternatives", "复盘", "事故", "历史", "例子", "示例", "example");

    /// <summary>Whether a statement, in lower case, is about how things are with TiDB.</summary>
    public static bool IsPlain(string statement) =>
        statement.IndexOf('?') < 0 && statement.IndexOf('？') < 0 && statement.IndexOf("❌", StringComparison.Ordinal) < 0 && statement.IndexOf("~~", StringComparison.Ordinal) < 0
        && statement.IndexOf("->", StringComparison.Ordinal) < 0 && statement.IndexOf('→') < 0 && statement.IndexOf('<') < 0 && statement.IndexOf('>') < 0 && statement.IndexOf('≥') < 0 && statement.IndexOf('≤') < 0
        && !Hedges.IsIn(statement) && !IsForeign(statement);

    /// <summary>Whether what stands under a title is about something else.</summary>
    public static bool IsForeignTitle(string title) => IsForeign(title) || Past.IsIn(title);

    /// <summary>Whether a phrase stands in a text as whole words; Chinese has none.</summary>
    public static bool Contains(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (!IsLatin(phrase[0]) || ((at == 0 || !IsLatin(text[at - 1])) && (at + phrase.Length == text.Length || !IsLatin(text[at + phrase.Length]))))
                return true;
        }

        return phrase.StartsWith("n'", StringComparison.Ordinal) && text.IndexOf(phrase, StringComparison.Ordinal) >= 0;
    }

    private static bool IsForeign(string text) => OtherProducts.IsIn(text);

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';
}
