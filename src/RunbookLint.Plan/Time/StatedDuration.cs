using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>Reads how long a heading says that something takes: "Resume after 30 hours", "Maintenance window (2 days)".</summary>
/// <remarks>Only what cannot be meant in another way is read: one duration, and no bound ("within 24 hours").</remarks>
internal static class StatedDuration
{
    private static readonly string[] Windows = ["window", "maintenance", "outage", "downtime", "partition", "pause", "paused", "lasts", "维护", "停机", "暂停", "メンテナンス"];
    private static readonly string[] Delays = ["after", "later", "后", "後"];
    private static readonly string[] Bounds =
    [
        "within", "less", "under", "up", "most", "max", "maximum", "before", "every", "each", "ttl", "until", "more", "longer", "exceed", "exceeds", "limit", "last", "past", "than",
        "不超过", "以内", "之内", "小于", "超过", "每", "以上", "以下", "以内",
    ];

    private static readonly (string Name, int Hours)[] Units =
    [
        ("h", 1), ("hr", 1), ("hrs", 1), ("hour", 1), ("hours", 1), ("小时", 1), ("時間", 1), ("d", 24), ("day", 24), ("days", 24), ("天", 24), ("日间", 24), ("日間", 24), ("week", 168), ("weeks", 168), ("周", 168),
    ];

    /// <summary>How long the window is that a title speaks of.</summary>
    public static TimeSpan? OfWindow(string title) => Of(title, Windows);

    /// <summary>After how long a title says that its step comes.</summary>
    public static TimeSpan? OfDelay(string title) => Of(title, Delays);

    private static TimeSpan? Of(string title, string[] signs)
    {
        var words = WordsOf(title);
        if (!Has(title, words, signs) || Has(title, words, Bounds))
            return null;

        TimeSpan? found = null;
        for (var index = 0; index < words.Count; index++)
        {
            if (!IsNumber(words[index]) || index + 1 == words.Count || Array.Find(Units, unit => IsUnit(words[index + 1], unit.Name)) is not { Hours: > 0 } unit)
                continue;

            if (found is not null || !int.TryParse(words[index], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 10_000)
                return null;

            found = TimeSpan.FromHours((double)count * unit.Hours);
        }

        return found;
    }

    private static bool Has(string title, List<string> words, string[] signs) =>
        signs.Any(sign => sign[0] < 128 ? words.Contains(sign) : title.IndexOf(sign, StringComparison.Ordinal) >= 0);

    /// <summary>Chinese and Japanese put no blanks behind a unit.</summary>
    private static bool IsUnit(string word, string unit) => unit[0] < 128 ? word == unit : word.StartsWith(unit, StringComparison.Ordinal);

    /// <summary>Runs of digits and runs of letters, in lower case.</summary>
    private static List<string> WordsOf(string title)
    {
        var words = new List<string>();
        for (var index = 0; index < title.Length;)
        {
            var start = index;
            if (title[index] is >= '0' and <= '9')
            {
                while (index < title.Length && title[index] is >= '0' and <= '9')
                    index++;
            }
            else if (char.IsLetter(title[index]))
            {
                while (index < title.Length && char.IsLetter(title[index]))
                    index++;
            }
            else
            {
                index++;
                continue;
            }

            words.Add(title.Substring(start, index - start).ToLowerInvariant());
        }

        return words;
    }

    private static bool IsNumber(string word) => word[0] is >= '0' and <= '9';
}
