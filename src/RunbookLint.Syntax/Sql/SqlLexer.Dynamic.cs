namespace RunbookLint.Syntax.Sql;

internal sealed partial class SqlLexer
{
    /// <summary>Where placeholders end at the latest: looking further ahead at each of many opening marks would take quadratic time.</summary>
    private const int LongestPlaceholder = 500;

    /// <summary>Whether a string holds something to be filled in: <c>${X}</c>, <c>$X</c>, <c>$(…)</c>, <c>{{ x }}</c>, <c>&lt;name&gt;</c>.</summary>
    public static bool HasPlaceholder(string text)
    {
        for (var index = 0; index + 1 < text.Length; index++)
        {
            var next = text[index + 1];

            switch (text[index])
            {
                case '$' when next is '{' or '(' or '_' || char.IsLetter(next):
                case '{' when next == '{':
                case '<' when AngleLength(text, index) > 0:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The length of the placeholder that starts here, or 0.</summary>
    private int DynamicLength() => text[at] switch
    {
        '{' when Peek(1) == '{' => LengthTo("}}", 2),
        '{' => BracedLength(),
        '$' when Peek(1) == '{' => LengthTo("}", 2),
        '$' when Peek(1) == '(' => LengthTo(")", 2),
        '$' when IsWordPart(Peek(1)) => WordLength(1),
        '<' => AngleLength(text, at),
        '?' => 1,
        ':' when char.IsLetter(Peek(1)) && (at == 0 || !IsWordPart(text[at - 1])) => WordLength(1),
        '%' when Peek(1) == '(' => LengthTo(")", 2) is > 0 and var length && char.IsLetter(Peek(length)) ? length + 1 : 0,
        '%' when Peek(1) is 's' or 'd' && !IsWordPart(Peek(2)) => 2,
        '.' when Peek(1) == '.' && Peek(2) == '.' => 3,
        '…' => 1,
        _ => 0,
    };

    /// <summary><c>{name}</c>, as format strings have it.</summary>
    private int BracedLength()
    {
        var length = WordLength(1);
        return length > 1 && Peek(length) == '}' ? length + 1 : 0;
    }

    private int WordLength(int start)
    {
        var length = start;
        while (IsWordPart(Peek(length)) || (Peek(length) is '.' or '-' && length > start && text[at] == '{'))
            length++;

        return length;
    }

    private int LengthTo(string close, int start)
    {
        var from = Math.Min(at + start, text.Length);
        var end = text.IndexOf(close, from, Math.Min(LongestPlaceholder, text.Length - from), StringComparison.Ordinal);
        return end < 0 ? 0 : end + close.Length - at;
    }

    /// <summary>The length of <c>&lt;placeholder&gt;</c>; a comparison has blanks or other operators before the next angle.</summary>
    private static int AngleLength(string text, int start)
    {
        var end = start + 1;
        if (end >= text.Length || !char.IsLetter(text[end]))
            return 0;

        while (end < text.Length && (IsWordPart(text[end]) || text[end] is '-' or '.' or ':') && end - start < LongestPlaceholder)
            end++;

        return end < text.Length && text[end] == '>' ? end + 1 - start : 0;
    }
}
