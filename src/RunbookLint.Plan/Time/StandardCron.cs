using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>What <c>cron.ParseStandard</c> of robfig/cron reads, and so TiDB Operator: five fields, or a descriptor.</summary>
/// <seealso href="https://github.com/robfig/cron/blob/v1.2.0/parser.go"/>
public static class StandardCron
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];
    private static readonly string[] Descriptors = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly (string Name, int Lowest, int Highest, string[] Names)[] Fields =
        [("minute", 0, 59, []), ("hour", 0, 23, []), ("day of the month", 1, 31, []), ("month", 1, 12, Months), ("day of the week", 0, 6, Weekdays)];

    /// <summary>What is wrong with an expression, lower case, no full stop; null when it can be read.</summary>
    public static string? MistakeIn(string expression)
    {
        var fields = Split(expression);
        if (fields.Length == 0)
            return "the schedule is empty";

        if (fields[0][0] == '@')
            return MistakeInDescriptor(fields);

        if (fields.Length != Fields.Length)
            return $"a schedule has 5 fields, and this one has {fields.Length.ToString(CultureInfo.InvariantCulture)}";

        for (var index = 0; index < Fields.Length; index++)
        {
            var (name, lowest, highest, names) = Fields[index];
            if (!fields[index].Split([','], StringSplitOptions.RemoveEmptyEntries).All(part => IsRange(part, lowest, highest, names)) || fields[index].Trim(',').Length == 0)
                return $"'{fields[index]}' is no {name}";
        }

        return null;
    }

    /// <summary>The expression without seconds in front, or a year behind, when it can be read then.</summary>
    public static string? WithoutSeconds(string expression)
    {
        var fields = Split(expression);
        if (fields.Length is not (6 or 7) || fields[0][0] == '@')
            return null;

        var shorter = string.Join(" ", fields.Skip(1).Take(5));
        return MistakeIn(shorter) is null ? shorter : null;
    }

    /// <summary>A time zone in front is none of the fields.</summary>
    private static string[] Split(string expression)
    {
        var words = expression.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var hasZone = words.Length > 0 && (words[0].StartsWith("TZ=", StringComparison.Ordinal) || words[0].StartsWith("CRON_TZ=", StringComparison.Ordinal));
        return hasZone ? [.. words.Skip(1)] : words;
    }

    private static string? MistakeInDescriptor(string[] fields)
    {
        if (fields[0] == "@every")
            return fields.Length == 2 && GoDuration.TryParse(fields[1], out _) ? null : "'@every' needs a duration such as 36h";

        return fields.Length == 1 && Array.IndexOf(Descriptors, fields[0]) >= 0 ? null : $"'{string.Join(" ", fields)}' is no descriptor";
    }

    private static bool IsRange(string text, int lowest, int highest, string[] names)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || (parts.Length == 2 && (!IsNumber(parts[1], out var step) || step == 0)))
            return false;

        if (parts[0] is "*" or "?")
            return true;

        var ends = parts[0].Split('-');
        if (ends.Length > 2 || !IsValue(ends[0], lowest, names, out var first))
            return false;

        var last = first;
        return (ends.Length == 1 || IsValue(ends[1], lowest, names, out last)) && first >= lowest && last <= highest && first <= last;
    }

    private static bool IsValue(string text, int lowest, string[] names, out int value)
    {
        if (IsNumber(text, out value))
            return true;

        var index = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = lowest + index;
        return index >= 0;
    }

    private static bool IsNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
