using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

internal sealed partial class SqlLexer
{
    /// <summary>The quote that was found to have no partner ahead: looking again would take quadratic time.</summary>
    private bool hasUnclosedApostrophe;

    private SqlToken ReadString()
    {
        var quote = text[at];

        // An apostrophe within a word of plain language; looked at only once, as it reaches to the end of the text.
        if (quote == '\'' && hasUnclosedApostrophe && FollowsWord())
            return Take(SqlTokenKind.Symbol, 1);

        var start = at;
        var decoded = new StringBuilder();

        for (var index = at + 1; index < text.Length; index++)
        {
            var character = text[index];

            if (character == quote)
            {
                if (index + 1 >= text.Length || text[index + 1] != quote)
                {
                    at = index + 1;
                    return new(SqlTokenKind.String, start, at, decoded.ToString());
                }

                index++;
                decoded.Append(quote);
            }
            else if (character == '\\' && index + 1 < text.Length)
            {
                AppendEscape(decoded, text[++index]);
            }
            else
            {
                decoded.Append(character);
            }
        }

        if (quote == '\'' && FollowsWord())
        {
            hasUnclosedApostrophe = true;
            return Take(SqlTokenKind.Symbol, 1);
        }

        Errors.Add(new(new TextSpan(start, 1), "this string is never closed"));
        at = text.Length;
        return new(SqlTokenKind.String, start, at, decoded.ToString());
    }

    private static void AppendEscape(StringBuilder decoded, char escaped)
    {
        // A backslash stays before the wildcards of LIKE.
        if (escaped is '%' or '_')
            decoded.Append('\\');

        decoded.Append(escaped switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            '0' => '\0',
            'Z' => '\u001A',
            _ => escaped,
        });
    }

    private bool FollowsWord() => at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(Peek(1));

    private SqlToken ReadQuotedName()
    {
        var start = at;
        var decoded = new StringBuilder();

        for (var index = at + 1; index < text.Length; index++)
        {
            if (text[index] != '`')
            {
                decoded.Append(text[index]);
                continue;
            }

            if (index + 1 < text.Length && text[index + 1] == '`')
            {
                decoded.Append('`');
                index++;
                continue;
            }

            at = index + 1;
            return new(SqlTokenKind.Name, start, at, decoded.ToString());
        }

        Errors.Add(new(new TextSpan(start, 1), "this name is never closed"));
        at = text.Length;
        return new(SqlTokenKind.Name, start, at, decoded.ToString());
    }

    /// <summary>A number; or a word that starts with digits, such as <c>10MiB</c>.</summary>
    private SqlToken ReadNumber()
    {
        var length = 0;
        while (IsDigit(Peek(length)))
            length++;

        if (length == 1 && text[at] == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B')
        {
            length = 2;
            while (Uri.IsHexDigit(Peek(length)))
                length++;
        }
        else
        {
            if (Peek(length) == '.' && IsDigit(Peek(length + 1)))
            {
                length++;
                while (IsDigit(Peek(length)))
                    length++;
            }

            if (Peek(length) is 'e' or 'E' && (IsDigit(Peek(length + 1)) || (Peek(length + 1) is '+' or '-' && IsDigit(Peek(length + 2)))))
            {
                length += 2;
                while (IsDigit(Peek(length)))
                    length++;
            }
        }

        var kind = SqlTokenKind.Number;
        while (IsWordPart(Peek(length)))
        {
            kind = SqlTokenKind.Word;
            length++;
        }

        return Take(kind, length);
    }

    /// <summary><c>@name</c>, <c>@@name</c>, <c>@@scope.name</c>; the text keeps its marks, but not the quotes of <c>@`name`</c>.</summary>
    private SqlToken ReadVariable()
    {
        var start = at;
        var length = Peek(1) == '@' ? 2 : 1;

        if (Peek(length) is '`')
        {
            at += length;
            var name = ReadQuotedName();
            return new(SqlTokenKind.Variable, start, name.End, text.Substring(start, length) + name.Text);
        }

        while (IsWordPart(Peek(length)) || (Peek(length) == '.' && IsWordPart(Peek(length + 1))) || Peek(length) == '$')
            length++;

        return Take(length == 1 ? SqlTokenKind.Symbol : SqlTokenKind.Variable, length);
    }

    private SqlToken ReadWord()
    {
        var length = 1;
        while (IsWordPart(Peek(length)))
            length++;

        return Take(SqlTokenKind.Word, length);
    }
}
