namespace RunbookLint.Syntax.Shell;

/// <summary>Finds what is not shell, but is filled in before the shell sees the script.</summary>
internal sealed class ShellTemplates(string text)
{
    private const int LongestPlaceholder = 100;
    private const int LongestTemplate = 500;

    private (int From, int Close) found = (-1, -1);

    /// <summary>The position behind <c>&lt;name&gt;</c> or <c>&lt;this|that&gt;</c>, or 0 when something else starts here.</summary>
    /// <remarks>
    /// What goes on with <c>&gt;</c>, <c>(</c>, <c>&amp;1</c> or <c>/dev/</c> is a redirection behind another, and
    /// <c>&lt;this|that&gt;file</c> a pipeline.
    /// </remarks>
    public static int EndOfPlaceholder(string text, int position, int end)
    {
        var close = position + 1;
        if (close >= end || !(char.IsLetter(text[close]) || text[close] == '_'))
            return 0;

        var hasAlternatives = false;
        end = Math.Min(end, position + LongestPlaceholder);
        for (; close < end && (IsOfName(text[close]) || (text[close] == '|' && IsOfName(text[close - 1]))); close++)
            hasAlternatives |= text[close] == '|';

        if (close >= end || text[close] != '>' || text[close - 1] == '|')
            return 0;

        close++;
        var next = close < text.Length ? text[close] : '\n';
        var isRedirection = next is '>' or '('
            || (next == '&' && close + 1 < text.Length && text[close + 1] is (>= '0' and <= '9') or '-')
            || (hasAlternatives && IsOfName(next))
            || string.CompareOrdinal(text, close, "/dev/", 0, 5) == 0;
        return isRedirection ? 0 : close;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or ':';

    /// <summary>The position behind <c>{{ … }}</c> or <c>{% … %}</c>, or 0 when no template starts here.</summary>
    public int EndOfTemplate(int position, int end)
    {
        if (position + 1 >= end || text[position + 1] is not ('{' or '%'))
            return 0;

        if (position + 2 >= end || text[position + 2] is '"' or '\'' or '}' or ',' or '{')
            return 0;

        var close = NextClose(position + 2);
        if (close < 0)
            close = CloseBelow(position + 2);
        if (close < 0 || close + 2 > end || close - position > LongestTemplate)
            return 0;

        return text[position + 1] == (text[close] == '%' ? '%' : '{') && IsOne(position + 2, close) ? close + 2 : 0;
    }

    /// <summary>Whether no other template starts in a stretch, and it does not reach from one string into the next.</summary>
    private bool IsOne(int from, int to)
    {
        var isOpen = false;
        for (var position = from; position < to; position++)
        {
            if (text[position] == '"')
                isOpen = !isOpen;
            else if (text[position] == '{' && text[position + 1] == '{')
                return false;
        }

        return !isOpen;
    }

    /// <summary>
    /// Where an expression of Jinja that goes on below its line is closed, or -1. What no expression holds, but blocks of shell or programs of awk do, ends the search.
    /// </summary>
    private int CloseBelow(int from)
    {
        if (text[from - 1] != '{' || text[from] is not (' ' or '-'))
            return -1;

        var end = Math.Min(text.Length - 1, from + LongestTemplate);
        for (var position = from; position < end && text[position] is not (';' or '{' or '$' or '`' or '#'); position++)
        {
            if (text[position] == '}')
                return text[position + 1] == '}' ? position : -1;
        }

        return -1;
    }

    /// <summary>The next <c>}}</c> or <c>%}</c> of the line, or -1. What was found is kept, for the next template of the line.</summary>
    private int NextClose(int from)
    {
        if (found.From >= 0 && from >= found.From && from <= (found.Close < 0 ? ~found.Close : found.Close))
            return found.Close < 0 ? -1 : found.Close;

        var position = from;
        for (; position + 1 < text.Length && text[position] != '\n'; position++)
        {
            if (text[position + 1] == '}' && text[position] is '}' or '%')
            {
                found = (from, position);
                return position;
            }
        }

        found = (from, ~position);
        return -1;
    }
}
