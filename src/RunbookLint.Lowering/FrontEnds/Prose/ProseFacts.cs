using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>
/// Collects the facts of statements that stand next to each other: the items of a list, the rows of a table, the lines of a comment. Only what
/// is unmistakable counts: numbers with units, or words for a period, beside the domain's words.
/// </summary>
/// <param name="text">The text that the statements stand in.</param>
/// <param name="titles">The titles around them.</param>
internal sealed class ProseFacts(Fragment text, IEnumerable<string> titles)
{
    private static readonly PhraseSet LogWords = PhraseSet.WholeWords("log backup", "log backups", "log-backup", "logbackup", "pitr", "日志备份");

    /// <summary>Words for the log alone, which may be that of anything: believed beside the writes of a cluster.</summary>
    private static readonly PhraseSet BareLogWords = PhraseSet.WholeWords("log retention", "log bucket", "log storage", "log quota", "log capacity", "log volume", "log disk", "日志保留", "日志容量", "日志存储", "日志桶");

    private static readonly PhraseSet ClusterWords = PhraseSet.WholeWords("cluster", "tidb", "tikv", "集群");
    private static readonly PhraseSet RetentionWords = PhraseSet.WholeWords("retention", "retain", "retained", "kept", "keep", "keeps", "保留", "保存");
    private static readonly PhraseSet DeltaWords = PhraseSet.WholeWords("delta", "deltas", "increment", "incremental", "increments", "writes", "written", "write volume", "data change", "changes", "growth", "增量", "增长", "写入", "变更");
    private static readonly PhraseSet LogSizeWords = PhraseSet.WholeWords("log size", "log volume", "log files", "log data", "日志量");
    private static readonly PhraseSet DailyWords = PhraseSet.WholeWords("daily", "per day", "a day", "/day", "/d", "each day", "every day", "每天", "每日", "/天", "日增量");
    private static readonly PhraseSet CapacityWords = PhraseSet.WholeWords("pvc", "storagesize", "storage", "quota", "bucket", "nfs", "volume", "capacity", "disk", "容量", "配额", "存储", "磁盘");
    private static readonly PhraseSet StoreWords = PhraseSet.WholeWords("per tikv", "/tikv", "each tikv", "per store", "/store", "每个 tikv", "每个tikv", "每 tikv", "每tikv", "单 tikv", "单tikv", "单个 tikv");
    private static readonly PhraseSet TransactionWords = PhraseSet.WholeWords("longest transaction", "longest transactions", "最长事务", "最长的事务");
    private static readonly PhraseSet SnapshotWords = PhraseSet.WholeWords("snapshot", "snapshots", "full", "全量", "快照");
    private static readonly PhraseSet OtherSizeWords = PhraseSet.WholeWords("memory", "内存", "full", "snapshot", "全量", "快照");
    private static readonly PhraseSet AnyLogWords = PhraseSet.WholeWords("log", "logs", "日志");
    private static readonly PhraseSet OnWords = PhraseSet.WholeWords("enabled", "continuous", "continuously", "active", "开启", "启用", "持续");

    /// <summary>One of them is in every fact that is none about a log: in the words for full backups, for stores and for transactions.</summary>
    private static readonly PhraseSet Signs = PhraseSet.Anywhere("full", "snapshot", "全", "快", "tikv", "store", "longest", "最长");

    /// <summary>Where none of them stands, there is no fact: that is soon told, and so of most lists.</summary>
    private static readonly PhraseSet Telling = PhraseSet.AnywhereIgnoringCase(
        "log backup", "log-backup", "logbackup", "pitr", "日志", "log retention", "log bucket", "log storage", "log quota", "log capacity", "log volume", "log disk",
        "full", "snapshot", "全", "快", "tikv", "store", "longest", "最长");

    /// <summary>What the storage of a log is sized by.</summary>
    private static readonly string[] LogSettings = ["log-capacity", "daily-writes", "retention"];

    private readonly string[] titles = [.. titles.Select(title => title.ToLowerInvariant())];
    private readonly List<(string Statement, TextSpan Span)> statements = [];

    /// <summary>Whether there can be facts at all.</summary>
    public static bool MayBeIn(Fragment text, TextSpan span) => Telling.IsIn(text.Text, span.Start, span.End);

    /// <summary>Whether the titles alone say what statements are about.</summary>
    public bool IsAboutLog => Array.Exists(titles, title => Has(title, LogWords));

    /// <summary>Adds a statement.</summary>
    public void Add(TextSpan span) => statements.Add((text.Text.Substring(span.Start, span.Length).ToLowerInvariant(), span));

    /// <summary>The facts; null when there are none.</summary>
    public StateFact? ToOperation()
    {
        if (statements.Count == 0 || Array.Exists(titles, ProseHedges.IsForeignTitle))
            return null;

        var isAboutLog = IsAboutLog || statements.Exists(statement => Has(statement.Statement, LogWords));
        var isAboutAnyLog = !isAboutLog && statements.Exists(statement => Has(statement.Statement, BareLogWords)) && statements.Exists(IsOfCluster);
        var settings = ImmutableArray.CreateBuilder<NamedSetting>();
        foreach (var (statement, span) in statements.Where(statement => (isAboutLog || isAboutAnyLog || Signs.IsIn(statement.Statement)) && ProseHedges.IsPlain(statement.Statement)))
        {
            settings.AddRange(WritesOf(statement, span));
            foreach (var clause in ProseClause.Of(text.Text, span))
                settings.AddRange(FactsOf(clause, statement, isAboutLog || isAboutAnyLog));
        }

        // Two different numbers for one thing are of two things.
        ImmutableArray<NamedSetting> agreed = [.. settings.GroupBy(setting => setting.Name).Where(group => group.Select(setting => setting.Value.Value).Distinct().Count() == 1).Select(group => group.First())];
        if (isAboutAnyLog && !IsSizing(agreed))
            agreed = [.. agreed.Where(setting => !Array.Exists(LogSettings, name => setting.Name == name))];

        if (agreed.IsEmpty)
            return null;

        var place = agreed[0].Value.Span;
        return new(new(place, new(place, agreed)));
    }

    private static bool Has(string statement, PhraseSet words) => words.IsIn(statement);

    /// <summary>Whether a statement is about what is written to a cluster, rather than to files of logs.</summary>
    private static bool IsOfCluster((string Statement, TextSpan Span) statement) =>
        Has(statement.Statement, ClusterWords) && Has(statement.Statement, DeltaWords) && Has(statement.Statement, DailyWords) && !Has(statement.Statement, AnyLogWords);

    private static bool IsSizing(ImmutableArray<NamedSetting> settings) => Array.TrueForAll(LogSettings, name => settings.Any(setting => setting.Name == name));

    private IEnumerable<NamedSetting> FactsOf(ProseClause clause, string statement, bool isAboutLog)
    {
        if (FullBackupPhrase.Find(clause) is { } full)
            yield return Known("full-backup-every", Durations.ToShortText(full.Every), full.Span);

        if (Has(clause.Text, LogWords) && Has(clause.Text, OnWords))
            yield return Known("log-backup", "true", clause.Words[0].Span);

        ImmutableArray<ProseQuantity> quantities = [.. ProseQuantity.In(clause)];
        if (quantities is not [var only])
            yield break;

        if (only.Kind == ProseUnit.Time && isAboutLog && Has(clause.Text, RetentionWords) && !Has(clause.Text, SnapshotWords))
            yield return Known("retention", Show(only), only.Span);
        else if (only.Kind == ProseUnit.Time && Has(clause.Text, TransactionWords))
            yield return Known("longest-transaction", Show(only), only.Span);
        else if (only.Kind == ProseUnit.Size && isAboutLog && Has(clause.Text, DailyWords))
            foreach (var daily in DeltaOf(clause, statement, only))
                yield return daily;
        else if (only.Kind == ProseUnit.Size && isAboutLog && Has(clause.Text, CapacityWords) && !Has(clause.Text, OtherSizeWords))
            yield return Known("log-capacity", Show(only), only.Span);
    }

    private IEnumerable<NamedSetting> DeltaOf(ProseClause clause, string statement, ProseQuantity quantity) =>
        Has(statement, DeltaWords) && !Has(clause.Text, LogSizeWords) ? [Known("daily-writes", Show(quantity), quantity.Span)] : [];

    /// <summary>A load stands in one statement: how much, on each TiKV, for how long.</summary>
    private IEnumerable<NamedSetting> WritesOf(string statement, TextSpan span)
    {
        if (!Has(statement, StoreWords))
            return [];

        var quantities = ProseClause.Of(text.Text, span).SelectMany(ProseQuantity.In).ToList();
        var rates = quantities.Where(quantity => quantity.Kind == ProseUnit.Rate).ToList();
        var times = quantities.Where(quantity => quantity.Kind == ProseUnit.Time).ToList();
        return rates is [var rate] && times is [var time]
            ? [Known("writes-per-second", Show(rate), rate.Span), Known("for", Show(time), time.Span)]
            : [];
    }

    private static string Show(ProseQuantity quantity) => quantity.Kind == ProseUnit.Time && quantity.Amount < 3650m * 86400
        ? Durations.ToShortText(TimeSpan.FromSeconds((double)quantity.Amount))
        : quantity.Amount.ToString("0", CultureInfo.InvariantCulture);

    private NamedSetting Known(string name, string value, TextSpan span) => new(name, Setting<string>.Known(value, text.Locate(span).FirstLine()));
}
