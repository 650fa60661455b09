using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>
/// Reads how long ago an expression means that only the run knows: <c>$(date -d '7 days ago')</c>, <c>$(date -v-7d)</c>.
/// </summary>
public static class RelativeInstant
{
    private static readonly (string Name, int Hours)[] Units = [("hour", 1), ("day", 24), ("week", 168), ("month", 30 * 24), ("year", 365 * 24)];
    private static readonly string[] Programs = ["date", "now", "today", "timedelta", "AddDays", "AddHours", "ansible_date_time"];

    /// <summary>Whether an expression is about a time that moves with now.</summary>
    public static bool IsBeforeNow(string expression) => AgoOf(expression) is not null
        || (Programs.Any(program => expression.IndexOf(program, StringComparison.Ordinal) >= 0)
            && (expression.IndexOf('-') >= 0 || expression.IndexOf("ago", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>How long before now; null when the expression does not say so in one way.</summary>
    public static TimeSpan? AgoOf(string expression)
    {
        TimeSpan? found = null;
        for (var index = 0; index < expression.Length; index++)
        {
            if (!IsDigit(expression[index]) || (index > 0 && (IsDigit(expression[index - 1]) || char.IsLetter(expression[index - 1]) || expression[index - 1] is '.' or '_')))
                continue;

            if (Read(expression, index) is not { } ago)
                continue;

            if (found is not null)
                return null;

            found = ago;
        }

        return found;
    }

    private static TimeSpan? Read(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
            end++;

        if (!int.TryParse(text.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
            return null;

        var isNegative = start > 0 && text[start - 1] == '-';

        // BSD's date moves its clock with -v-7d; in 7m a minute cannot be told from a month.
        if (isNegative && start > 2 && text[start - 2] == 'v' && end < text.Length && HoursOfLetter(text[end]) is { } hours)
            return TimeSpan.FromHours((double)count * hours);

        var position = end;
        while (position < text.Length && text[position] is ' ' or '+' or '_')
            position++;

        foreach (var (name, unit) in Units)
        {
            if (string.Compare(text, position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;

            var behind = position + name.Length;
            behind += behind < text.Length && text[behind] is 's' or 'S' ? 1 : 0;
            return isNegative || IsAgo(text, behind) ? TimeSpan.FromHours((double)count * unit) : null;
        }

        return null;
    }

    private static bool IsAgo(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '_')
            position++;

        return string.Compare(text, position, "ago", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static int? HoursOfLetter(char unit) => unit switch { 'H' => 1, 'd' => 24, 'w' => 168, _ => null };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
