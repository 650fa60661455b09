using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>Finds how often full backups are taken: "weekly full backup", "full backup every 3 days", 每周全量备份.</summary>
internal static class FullBackupPhrase
{
    private const decimal Day = 86400;

    private static readonly string[][] Nouns =
    [
        ["full", "snapshot", "backup"], ["full", "snapshot", "backups"], ["full", "cluster", "backup"], ["full", "br", "backup"], ["full", "backup"], ["full", "backups"], ["full", "snapshot"], ["full", "snapshots"],
        ["snapshot", "backup"], ["snapshot", "backups"], ["全", "量", "备", "份"], ["全", "量", "快", "照"], ["全", "备"], ["快", "照", "备", "份"],
    ];

    private static readonly Dictionary<string, decimal> Adjectives = new(StringComparer.Ordinal)
    {
        ["hourly"] = 3600,
        ["daily"] = Day,
        ["nightly"] = Day,
        ["weekly"] = 7 * Day,
        ["fortnightly"] = 14 * Day,
        ["monthly"] = 31 * Day,
        ["quarterly"] = 92 * Day,
    };

    private static readonly Dictionary<string, decimal> Periods = new(StringComparer.Ordinal)
    {
        ["hour"] = 3600,
        ["day"] = Day,
        ["night"] = Day,
        ["week"] = 7 * Day,
        ["month"] = 31 * Day,
        ["quarter"] = 92 * Day,
        ["天"] = Day,
        ["日"] = Day,
        ["晚"] = Day,
        ["周"] = 7 * Day,
        ["星"] = 7 * Day,
        ["月"] = 31 * Day,
        ["monday"] = 7 * Day,
        ["tuesday"] = 7 * Day,
        ["wednesday"] = 7 * Day,
        ["thursday"] = 7 * Day,
        ["friday"] = 7 * Day,
        ["saturday"] = 7 * Day,
        ["sunday"] = 7 * Day,
    };

    /// <summary>What may stand between the backup and how often it is taken.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "our", "one", "tidb", "br", "cluster", "automated", "automatic", "scheduled", "is", "are", "run", "runs", "taken", "performed", "done", "made", "executed", "schedule", "frequency", "interval", "cadence", "period", "once", "per", "of",
        "一", "次", "做", "进", "行", "执", "的", "周", "期", "频", "率", "间", "隔", "为", "是", "集", "群", "时",
    };

    /// <summary>How far full backups are apart, and the words that say so; null when the clause does not.</summary>
    public static (TimeSpan Every, TextSpan Span)? Find(ProseClause clause)
    {
        var words = clause.Words;
        for (var index = 0; index < words.Length; index++)
        {
            if (EndOfNoun(words, index) is not { } end)
                continue;

            return Behind(words, end) ?? Before(words, index);
        }

        return null;
    }

    private static int? EndOfNoun(ImmutableArray<ProseWord> words, int start)
    {
        foreach (var noun in Nouns)
        {
            if (StandsAt(words, start, noun))
                return start + noun.Length;
        }

        return null;
    }

    private static bool StandsAt(ImmutableArray<ProseWord> words, int start, string[] noun)
    {
        if (start + noun.Length > words.Length)
            return false;

        for (var offset = 0; offset < noun.Length; offset++)
        {
            if (words[start + offset].Text != noun[offset])
                return false;
        }

        return true;
    }

    private static (TimeSpan, TextSpan)? Behind(ImmutableArray<ProseWord> words, int start)
    {
        for (var index = start; index < words.Length; index++)
        {
            if (PeriodAt(words, index, IsInterval(words, start, index)) is { } found)
                return (found.Every, Span(words, index, found.End));

            if (!Fillers.Contains(words[index].Text))
                return null;
        }

        return null;
    }

    private static (TimeSpan, TextSpan)? Before(ImmutableArray<ProseWord> words, int noun)
    {
        for (var index = noun - 1; index >= 0; index--)
        {
            if (PeriodAt(words, index, isInterval: false) is { } found && found.End <= noun && AreFillers(words, found.End, noun))
                return (found.Every, Span(words, index, found.End));
        }

        return null;
    }

    private static bool AreFillers(ImmutableArray<ProseWord> words, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!Fillers.Contains(words[index].Text))
                return false;
        }

        return true;
    }

    /// <summary>Behind "interval" a bare number of days says how often; elsewhere it may say how long.</summary>
    private static bool IsInterval(ImmutableArray<ProseWord> words, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (words[index].Text is "interval" or "period" or "cadence" or "frequency" or "隔" or "期")
                return true;
        }

        return false;
    }

    private static (TimeSpan Every, int End)? PeriodAt(ImmutableArray<ProseWord> words, int index, bool isInterval)
    {
        var word = words[index].Text;
        if (Adjectives.TryGetValue(word, out var seconds))
            return Result(words, seconds, index + 1);

        if (isInterval && ProseQuantity.At(words, index) is { Kind: ProseUnit.Time } bare)
            return Result(words, bare.Amount, bare.End);

        if (word is not ("every" or "each" or "per" or "每") && !(word == "a" && index > 0 && words[index - 1].Text == "once"))
            return null;

        if (ProseQuantity.At(words, index + 1) is { Kind: ProseUnit.Time } quantity)
            return Result(words, quantity.Amount, quantity.End + (quantity.End < words.Length && words[quantity.End].Text is "时" or "期" ? 1 : 0));

        var next = index + 1 < words.Length && words[index + 1].Text == "个" ? index + 2 : index + 1;
        return next < words.Length && Periods.TryGetValue(words[next].Text, out seconds)
            ? Result(words, seconds, next + (next + 1 < words.Length && words[next].Text == "星" && words[next + 1].Text == "期" ? 2 : 1))
            : null;
    }

    /// <summary>Days of the week in a row, 每周一三五, are more often than one of them.</summary>
    private static (TimeSpan, int)? Result(ImmutableArray<ProseWord> words, decimal seconds, int end)
    {
        var next = end < words.Length ? words[end].Text : "";
        return next is "and" or "to" || (next is "一" or "二" or "三" or "四" or "五" or "六" or "日" && !(end + 1 < words.Length && words[end + 1].Text == "次"))
            || seconds is <= 0 or > 3650 * Day
            ? null
            : (TimeSpan.FromSeconds((double)seconds), end);
    }

    private static TextSpan Span(ImmutableArray<ProseWord> words, int start, int end) => TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End);
}
