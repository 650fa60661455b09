using System.Globalization;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>Recognises the time fields of crontabs.</summary>
internal static class CrontabField
{
    private static readonly string[] Names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (int Lowest, int Highest)[] Limits = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    /// <summary>Whether a word may be a time field of some cron: numbers, names, stars, ranges and steps, and what only few crons know.</summary>
    public static bool IsField(string word)
    {
        if (IsExpression(word))
            return true;

        for (var index = 0; index < word.Length;)
        {
            if (char.IsDigit(word[index]) || word[index] is '*' or ',' or '-' or '/' or '~' or '?' or '#')
                index++;
            else if (IsNameAt(word, index))
                index += 3;
            else if (word[index] is 'L' or 'W' or 'H' or 'R')
                index++;
            else
                return false;
        }

        return word.Length > 0;
    }

    /// <summary>
    /// Whether a word is a variable or a template, of which only the run knows what it says; it may stand for a whole schedule. A dollar sign alone
    /// is the prompt of a shell.
    /// </summary>
    public static bool IsExpression(string word) => (word.Length > 1 && word[0] == '$') || word.StartsWith("{{", StringComparison.Ordinal);

    /// <summary>
    /// The first of five fields that no cron takes, such as the hour 25; -1 when there is none. Fields with what only few crons know are
    /// not judged.
    /// </summary>
    public static int FirstWrong(IReadOnlyList<string> fields)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            if (IsStandard(fields[index]) && !fields[index].Split(',').All(part => IsWithin(part, Limits[index].Lowest, Limits[index].Highest)))
                return index;
        }

        return -1;
    }

    private static bool IsStandard(string field) => field.All(c => char.IsDigit(c) || c is '*' or ',' or '-' or '/');

    /// <summary><c>*</c>, <c>n</c> or <c>n-m</c>, each with a step.</summary>
    private static bool IsWithin(string part, int lowest, int highest)
    {
        var slash = part.IndexOf('/');
        var range = slash < 0 ? part : part.Substring(0, slash);
        if (slash >= 0 && NumberOf(part.Substring(slash + 1)) is not > 0)
            return false;

        var dash = range.IndexOf('-');
        return range == "*"
            || (NumberOf(dash < 0 ? range : range.Substring(0, dash)) is { } first && NumberOf(range.Substring(dash + 1)) is { } last && first >= lowest && last <= highest && first <= last);
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsNameAt(string word, int index) =>
        index + 3 <= word.Length && Names.Contains(word.Substring(index, 3), StringComparer.OrdinalIgnoreCase);
}
