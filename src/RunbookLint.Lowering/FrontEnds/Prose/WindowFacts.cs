using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>
/// Finds how long a maintenance takes, where an item of a list, a bold line or a line with a label says no more than that:
/// <c>Maintenance window: 36 hours (Sat – Sun)</c>.
/// </summary>
internal static class WindowFacts
{
    private const int LongestLine = 200;

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    private static readonly string[] Signs = ["window", "maintenance", "outage", "downtime"];
    private static readonly string[] ChineseSigns = ["维护", "停机", "メンテナンス"];
    private static readonly string[] Fillers = ["the", "a", "this", "our", "storage", "network", "duration", "length", "time", "of", "is", "lasts", "takes", "expected", "total", "预计", "时长", "为"];

    /// <summary>The facts of a paragraph.</summary>
    public static ImmutableArray<PlanNode> Of(TextSpan paragraph, Fragment page, bool isItem) =>
        page.Text.IndexOfAny(Digits, paragraph.Start, paragraph.Length) < 0 ? [] : [.. In(paragraph, page, isItem)];

    private static IEnumerable<PlanNode> In(TextSpan paragraph, Fragment page, bool isItem)
    {
        foreach (var line in TextLines.Of(page.Text.Substring(paragraph.Start, paragraph.Length)))
        {
            var text = page.Text.Substring(paragraph.Start + line.Start, line.Length);
            if (line.Length > LongestLine || Read(text, isItem) is not { } window || !ProseHedges.IsPlain(WithoutSigns(text)))
                continue;

            var place = page.Locate(new TextSpan(paragraph.Start + line.Start, line.Length));
            yield return new StateFact(new(place, SettingList.Empty(place).With("window", Setting<string>.Known(Durations.ToShortText(window), place))));
        }
    }

    /// <summary>What lasts is called an outage here; elsewhere in prose that word is about the past.</summary>
    private static string WithoutSigns(string text) => text.ToLowerInvariant().Replace("outage", "");

    private static TimeSpan? Read(string text, bool isItem)
    {
        var digit = text.IndexOfAny(Digits);
        if (digit <= 0)
            return null;

        // Running text tells of other windows, too.
        var label = text.Substring(0, digit);
        if (!isItem && label.IndexOf(':') < 0 && label.IndexOf('：') < 0 && !label.TrimStart().StartsWith("**", StringComparison.Ordinal))
            return null;

        var words = label.ToLowerInvariant().Split([' ', '\t', '*', '_', ':', '：', '-', '(', '（', '`', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(IsSign) || !words.All(word => IsSign(word) || Array.IndexOf(Fillers, word) >= 0))
            return null;

        var end = digit;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;

        return int.TryParse(text.Substring(digit, end - digit), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000 && HoursOf(text.Substring(end)) is { } hours
            ? TimeSpan.FromHours((double)count * hours)
            : null;
    }

    private static bool IsSign(string word) =>
        Array.IndexOf(Signs, word) >= 0 || (word.Length <= 8 && Array.Exists(ChineseSigns, sign => word.IndexOf(sign, StringComparison.Ordinal) >= 0));

    /// <summary>The unit behind a number; null for a range of numbers, for a time of day, and for a bound.</summary>
    private static int? HoursOf(string rest)
    {
        var unit = rest.TrimStart(' ', '-').ToLowerInvariant();
        if (unit.StartsWith("小时", StringComparison.Ordinal) || unit.StartsWith("時間", StringComparison.Ordinal))
            return 1;

        if (unit.StartsWith("天", StringComparison.Ordinal))
            return 24;

        var length = 0;
        while (length < unit.Length && unit[length] is >= 'a' and <= 'z')
            length++;

        // Behind the duration a bracket or a full stop may follow, not the rest of another sentence.
        var behind = unit.Substring(length).TrimStart(' ', '*', '_');
        if (behind.Length > 0 && behind[0] is not ('.' or ',' or ';' or '(' or ')' or '（' or '）' or '。' or '\r'))
            return null;

        return unit.Substring(0, length) switch { "h" or "hr" or "hrs" or "hour" or "hours" => 1, "d" or "day" or "days" => 24, _ => null };
    }
}
