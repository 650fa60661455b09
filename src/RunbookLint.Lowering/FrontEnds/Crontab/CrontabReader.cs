using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Texts;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>Reads the lines of a crontab.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man5/crontab.5.html"/>
internal static class CrontabReader
{
    private const int Fields = 5;

    /// <summary>The lines that are neither empty nor comments.</summary>
    public static IEnumerable<CrontabLine> Read(string text)
    {
        foreach (var line in TextLines.Of(text))
        {
            var span = TextLines.Trim(text, line);
            if (span.Length > 0 && text[span.Start] != '#')
                yield return ReadVariable(text, span) ?? ReadEntry(text, span) ?? new CrontabMistake(span);
        }
    }

    /// <summary>Whether a text that nothing marks as a crontab is one: entries and variables only, and at least one entry that runs a tool of ours.</summary>
    public static bool LooksLikeCrontab(string text)
    {
        var hasEntry = false;

        foreach (var line in Read(text))
        {
            if (line is CrontabMistake)
                return false;

            hasEntry |= line is CrontabEntry && KnownCommands.Mentions(TextLines.Cut(text, line.Span));
        }

        return hasEntry;
    }

    private static CrontabLine? ReadVariable(string text, TextSpan line)
    {
        var name = NameAt(text, line);
        if (name.Length == 0)
            return null;

        var equals = name.End;
        while (equals < line.End && (TextLines.IsBlank(text[equals]) || text[equals] is '"' or '\''))
            equals++;

        if (equals == line.End || text[equals] != '=')
            return null;

        var value = TextLines.Trim(text, TextSpan.FromBounds(equals + 1, line.End));
        return new CrontabVariable(line, TextLines.Cut(text, name), Unquoted(text, value));
    }

    private static TextSpan NameAt(string text, TextSpan line)
    {
        var start = line.Start + (text[line.Start] is '"' or '\'' ? 1 : 0);
        var end = start;
        while (end < line.End && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end > start && char.IsDigit(text[start]) ? new(start, 0) : TextSpan.FromBounds(start, end);
    }

    private static TextSpan Unquoted(string text, TextSpan value) =>
        value.Length >= 2 && text[value.Start] is '"' or '\'' && text[value.End - 1] == text[value.Start]
            ? TextSpan.FromBounds(value.Start + 1, value.End - 1)
            : value;

    private static CrontabLine? ReadEntry(string text, TextSpan line)
    {
        var words = Words(text, line).Take(Fields + 1).ToList();
        var count = FieldsIn(text, words);
        if (count == 0 || words.Count <= count)
            return null;

        var schedule = TextSpan.FromBounds(words[0].Start, words[count - 1].End);
        return new CrontabEntry(line, schedule, TextLines.Trim(text, TextSpan.FromBounds(schedule.End, line.End)));
    }

    /// <summary>How many of the words are the schedule; 0 when none are.</summary>
    private static int FieldsIn(string text, List<TextSpan> words)
    {
        var first = TextLines.Cut(text, words[0]);
        if (first[0] == '@')
            return first == "@every" ? 2 : 1;

        var fields = words.Take(Fields).TakeWhile(word => CrontabField.IsField(TextLines.Cut(text, word))).Count();
        return fields == Fields ? Fields : fields > 0 && CrontabField.IsExpression(first) ? 1 : 0;
    }

    /// <summary>The words of a line; blanks in a template do not part it.</summary>
    private static IEnumerable<TextSpan> Words(string text, TextSpan line)
    {
        for (var start = line.Start; start < line.End;)
        {
            if (TextLines.IsBlank(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < line.End && !TextLines.IsBlank(text[end]))
                end = end + 1 < line.End && text[end] == '{' && text[end + 1] == '{' ? EndOfTemplate(text, end, line.End) : end + 1;

            yield return TextSpan.FromBounds(start, end);
            start = end;
        }
    }

    private static int EndOfTemplate(string text, int start, int end)
    {
        var close = text.IndexOf("}}", start, end - start, StringComparison.Ordinal);
        return close < 0 ? start + 2 : close + 2;
    }
}
