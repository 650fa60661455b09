using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>Turns time spans of systemd, such as <c>1d 12h</c>, into intervals.</summary>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Parsing%20Time%20Spans"/>
internal static class SystemdTimeSpan
{
    /// <summary><c>@every</c> with the span; dynamic when it cannot be read.</summary>
    public static Setting<string> ToSchedule(Argument value)
    {
        var setting = value.ToSetting();
        return setting.IsKnown(out var text) && Seconds(text) is { } seconds && seconds > 0
            ? Setting<string>.Known("@every " + Show(seconds), setting.Span) with { Use = setting.Use, Given = setting.Given }
            : Setting<string>.Dynamic(setting.Span, value.Text);
    }

    private static string Show(long seconds) =>
        seconds % 3600 == 0 ? (seconds / 3600).ToString(CultureInfo.InvariantCulture) + "h"
        : seconds % 60 == 0 ? (seconds / 60).ToString(CultureInfo.InvariantCulture) + "m"
        : seconds.ToString(CultureInfo.InvariantCulture) + "s";

    private static long? Seconds(string text)
    {
        var total = 0L;
        var index = 0;
        var hasAny = false;

        while (index < text.Length)
        {
            if (text[index] == ' ')
            {
                index++;
                continue;
            }

            var digits = Take(text, ref index, char.IsDigit);
            while (index < text.Length && text[index] == ' ')
                index++;

            var unit = Take(text, ref index, char.IsLetter);
            if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000 || SecondsOf(unit) is not { } length)
                return null;

            total += number * length;
            hasAny = true;
        }

        return hasAny ? total : null;
    }

    private static string Take(string text, ref int index, Func<char, bool> belongs)
    {
        var start = index;
        while (index < text.Length && belongs(text[index]))
            index++;

        return text.Substring(start, index - start);
    }

    private static long? SecondsOf(string unit) => unit switch
    {
        "" or "s" or "sec" or "second" or "seconds" => 1,
        "m" or "min" or "minute" or "minutes" => 60,
        "h" or "hr" or "hour" or "hours" => 3600,
        "d" or "day" or "days" => 86_400,
        "w" or "week" or "weeks" => 604_800,
        _ => null,
    };
}
