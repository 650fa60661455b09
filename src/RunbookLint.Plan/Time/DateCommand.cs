using System.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Reads the format of <c>$(date …)</c>: when the command runs is unknown, but not how its output looks. <c>date "+%F %T"</c> has no
/// zone, <c>date -Iseconds</c> has.
/// </summary>
/// <seealso href="https://www.gnu.org/software/coreutils/manual/html_node/date-invocation.html"/>
public static class DateCommand
{
    private const int Longest = 400;

    /// <summary>An output that an expression may have, to look at its form; null when it is more than calls of <c>date</c>, or the format is not literal.</summary>
    public static string? SampleOf(string? expression)
    {
        if (expression is null || expression.Length > Longest || expression.IndexOf("date", StringComparison.Ordinal) < 0)
            return null;

        var sample = new StringBuilder();
        for (var index = 0; index < expression.Length;)
        {
            var isParenthesised = string.CompareOrdinal(expression, index, "$(", 0, 2) == 0;
            if (!isParenthesised && expression[index] != '`')
            {
                if (expression[index] is '$' or '{' or '<')
                    return null;

                sample.Append(expression[index++]);
                continue;
            }

            var start = index + (isParenthesised ? 2 : 1);
            var end = isParenthesised ? Close(expression, start) : expression.IndexOf('`', start);
            if (end < 0 || Output(expression.Substring(start, end - start)) is not { } output)
                return null;

            sample.Append(output);
            index = end + 1;
        }

        return sample.ToString();
    }

    private static int Close(string text, int start)
    {
        var depth = 1;

        for (var index = start; index < text.Length; index++)
        {
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return index;
        }

        return -1;
    }

    private static string? Output(string command)
    {
        var words = Words(command);
        var first = words.FindIndex(word => word.IndexOf('=') <= 0);
        if (first < 0 || words[first] != "date" || words.Exists(word => word is "|" or ";" or "&&"))
            return null;

        foreach (var word in words.Skip(first + 1))
        {
            switch (word)
            {
                case "-I" or "-Idate" or "--iso-8601" or "--iso-8601=date":
                    return "2024-05-10";
                case "-Iseconds" or "-Is" or "--iso-8601=seconds":
                    return "2024-05-10T12:00:00+08:00";
                case "-Iminutes" or "--iso-8601=minutes":
                    return "2024-05-10T12:00+08:00";
                case "--rfc-3339=seconds":
                    return "2024-05-10 12:00:00+08:00";
                case ['+', ..]:
                    return Format(word.Substring(1));
            }
        }

        return null;
    }

    /// <summary>The words of a command, its quotes gone.</summary>
    private static List<string> Words(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';

        foreach (var c in command)
        {
            if (quote == '\0' && c is ' ' or '\t')
            {
                if (word is not null)
                    words.Add(word.ToString());

                word = null;
                continue;
            }

            word ??= new();
            if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == quote)
                quote = '\0';
            else if (c != '\\')
                word.Append(c);
        }

        if (word is not null)
            words.Add(word.ToString());

        return words;
    }

    private static string? Format(string format)
    {
        var output = new StringBuilder();

        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] is '$' or '`')
                return null;

            if (format[index] != '%')
            {
                output.Append(format[index]);
                continue;
            }

            var flags = index + 1;
            while (flags < format.Length && format[flags] is ':' or '3' or '-' or '_')
                flags++;

            if (flags >= format.Length || Field(format[flags], format.Substring(index + 1, flags - index - 1)) is not { } field)
                return null;

            output.Append(field);
            index = flags;
        }

        return output.ToString();
    }

    private static string? Field(char conversion, string flag) => conversion switch
    {
        'Y' => "2024",
        'm' => "05",
        'd' or 'e' => "10",
        'F' => "2024-05-10",
        'T' => "12:00:00",
        'R' => "12:00",
        'H' => "12",
        'M' or 'S' => "00",
        'z' => flag == ":" ? "+08:00" : "+0800",
        'Z' => "CST",
        's' => "1715313600",
        'N' => flag == "3" ? "123" : "123456789",
        '%' => "%",
        _ => null,
    };
}
