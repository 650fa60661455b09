using System.Globalization;
using RunbookLint.Plan;
using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Finds queries that conclude from the writes of a cluster how much storage its log needs.</summary>
internal static class SizingFacts
{
    private static readonly string[] LogWords = ["log backup", "log-backup", "log_backup", "logbackup", "pitr", "日志备份"];
    private static readonly string[] SizeWords = ["storage", "sizing", "size", "capacity", "quota", "bucket", "space", "存储", "容量", "空间"];
    private static readonly string[] Growths = ["increase", "rate", "irate", "delta", "deriv", "sum_over_time"];

    /// <summary>What makes of writes what the log takes: a factor that is surely no number of days, or of bytes.</summary>
    private const double SmallestFactor = 2;

    private const double LargestFactor = 4;

    /// <summary>The facts; none when the query is about something else.</summary>
    /// <param name="facts">The query.</param>
    /// <param name="words">What is said about it: its name, its annotations, the title of its panel.</param>
    public static IEnumerable<NamedSetting> Of(AlertFacts facts, IEnumerable<string> words)
    {
        var said = words.ToList();
        if (!Says(said, LogWords) || !Says(said, SizeWords))
            return [];

        foreach (var query in facts.All)
        {
            var growths = query.Parts().OfType<PromQlCall>().Where(call => Array.IndexOf(Growths, call.Name) >= 0);
            var writes = growths.SelectMany(call => new Query(call, query.Fragment).Parts()).OfType<PromQlSelector>().FirstOrDefault(selector => selector.Name is { } name && MonitoringMetrics.IsOfWrites(name));
            if (writes is not null)
            {
                var place = query.Locate(writes.NameSpan);
                return
                [
                    new(MonitoringQuery.StorageFrom, Setting<string>.Known(writes.Name!, place)),
                    new(MonitoringQuery.StorageFactor, Setting<string>.Known(FactorOf(facts).ToString(CultureInfo.InvariantCulture), place)),
                ];
            }
        }

        return [];
    }

    /// <summary>The factor in the query, on whichever side it stands; 1 without one.</summary>
    private static double FactorOf(AlertFacts facts)
    {
        var factors = facts.All.SelectMany(query => query.Parts()).OfType<PromQlBinary>()
            .SelectMany(binary => binary.Operator switch
            {
                "*" => Numbers(binary.Left).Concat(Numbers(binary.Right)),
                "/" => Numbers(binary.Right),
                _ => [],
            })
            .Select(number => number < 1 && number > 0 ? 1 / number : number);

        return factors.Where(number => number is >= SmallestFactor and <= LargestFactor or (> 1 and < SmallestFactor)).DefaultIfEmpty(1).Max();
    }

    private static IEnumerable<double> Numbers(PromQlExpression expression) => expression is PromQlNumber number ? [number.Value] : [];

    private static bool Says(List<string> said, string[] words) =>
        said.Exists(text => Array.Exists(words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
