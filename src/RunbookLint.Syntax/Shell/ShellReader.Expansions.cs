namespace RunbookLint.Syntax.Shell;

/// <summary>What a dollar sign introduces.</summary>
internal sealed partial class ShellReader
{
    /// <summary>Reads an expansion; false when the dollar sign stands for itself.</summary>
    private bool TryReadDollar(ShellWordBuilder word, bool quoted)
    {
        var next = Ahead(1);

        switch (next)
        {
            case '(' when Ahead(2) == '(' && EndOfArithmetic(Joined(Joined(Joined(pos + 1) + 1) + 1)) is var close and >= 0:
                ReadArithmeticExpansion(word, quoted, opening: 3, close, closing: 2);
                return true;
            case '(':
                ReadEnclosed(ShellEnclosure.Command, word, quoted);
                return true;
            case '{' when templates.EndOfTemplate(pos + 1, end) is var close and > 0:
                word.Open(quoted, pos);
                word.Copy(pos, close);
                pos = close;
                return true;
            case '{':
                ReadEnclosed(ShellEnclosure.Parameter, word, quoted);
                return true;
            case '[' when EndOfSubscript(Joined(pos + 1)) is var close and > 0:
                ReadArithmeticExpansion(word, quoted, opening: 2, close - 1, closing: 1);
                return true;
            case '\'' when !quoted:
                ReadEnclosed(ShellEnclosure.AnsiQuote, word, quoted);
                return true;
            case '"' when !quoted:
                word.Close();
                pos = Joined(pos + 1);
                ReadEnclosed(ShellEnclosure.DoubleQuote, word, quoted);
                return true;
            default:
                return TryReadPlainParameter(word, quoted, next);
        }
    }

    private bool TryReadPlainParameter(ShellWordBuilder word, bool quoted, int next)
    {
        if (!IsNameCharacter(next) && !IsSpecial(next))
            return false;

        var start = pos;
        Take(1);
        Peek();
        var nameStart = pos;
        Take(1);
        var name = IsNameStart(next) ? ReadNameFrom(nameStart) : text[nameStart].ToString();
        word.Add(new ShellParameter(Span(start, pos), quoted, name, null, null, null), pos);
        return true;
    }

    /// <summary>The name that starts at a position, whose first character was taken.</summary>
    private string ReadNameFrom(int start)
    {
        while (pos < end && IsNameCharacter(text[pos]))
            pos++;

        var joined = Joined(pos);
        if (joined == pos || joined >= end || !IsNameCharacter(text[joined]))
            return text.Substring(start, pos - start);

        var name = new System.Text.StringBuilder(text, start, pos - start, 64);
        for (; joined < end && IsNameCharacter(text[joined]); joined = Joined(pos))
        {
            name.Append(text[joined]);
            pos = joined + 1;
        }

        return name.ToString();
    }

    private void ReadArithmeticExpansion(ShellWordBuilder word, bool quoted, int opening, int close, int closing)
    {
        var start = pos;
        Take(opening);
        var expression = text.Substring(pos, close - pos);
        pos = close;
        Take(closing);
        word.Add(new ShellArithmeticExpansion(Span(start, pos), quoted, expression), pos);
    }

    /// <summary>
    /// The position of the <c>))</c> that closes the arithmetic whose inside starts at the position; -1 when it is no arithmetic.
    /// </summary>
    private int EndOfArithmetic(int from)
    {
        if (session.IsExhausted)
            return -1;

        var depth = 0;
        var quote = '\0';
        var position = from;

        for (; position < end; position++)
        {
            var character = text[position];

            if (character == '\\')
                position++;
            else if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"')
                quote = character;
            else if (character == '(')
                depth++;
            else if (character == ')' && depth > 0)
                depth--;
            else if (character == ')')
                break;
        }

        if (position < end && Joined(position + 1) is var next && next < end && text[next] == ')')
            return position;

        session.TrySpend(Math.Min(position, end) - from);
        return -1;
    }

    private static bool IsSpecial(int character) => character is '@' or '*' or '#' or '?' or '-' or '$' or '!';

    /// <summary>Reads <c>${…}</c>.</summary>
    private bool TryReadBracedParameter(ShellWordBuilder word, bool quoted)
    {
        var opening = pos;
        Take(2);
        if (!Enter(opening))
            return false;

        var prefix = ReadPrefixOperator();
        var name = ReadParameterName();
        var index = ReadIndex();
        var sign = ReadParameterOperator();
        ShellWord? argument = null;

        if (Peek() is not ('}' or -1))
            argument = ReadArgument(quoted, isPattern: sign is not (null or ":-" or "-" or ":=" or "=" or ":+" or "+" or ":?" or "?"));
        else if (sign is not null && prefix is null)
            argument = new(Span(pos, pos), []);

        Leave();
        var isClosed = Accept('}');
        word.Add(new ShellParameter(Span(opening, pos), quoted, name, index, prefix ?? sign, argument), pos);
        return isClosed;
    }

    /// <summary><c>#</c> and <c>!</c> before a name; alone, they are names themselves.</summary>
    private string? ReadPrefixOperator()
    {
        var character = Peek();
        if (character is not ('#' or '!'))
            return null;

        var next = Ahead(1);
        var isPrefix = IsNameCharacter(next) || (IsSpecial(next) && Ahead(2) == '}');
        if (!isPrefix)
            return null;

        Take(1);
        return character == '#' ? "length" : "indirect";
    }

    private string ReadParameterName()
    {
        var character = Peek();
        var start = pos;

        if (IsNameStart(character))
        {
            Take(1);
            return ReadNameFrom(start);
        }

        if (IsDigit(character))
        {
            while (pos < end && IsDigit(text[pos]))
                pos++;

            return text.Substring(start, pos - start);
        }

        if (!IsSpecial(character))
            return "";

        Take(1);
        return text[start].ToString();
    }

    private string? ReadIndex()
    {
        if (Peek() != '[')
            return null;

        var start = pos;
        var close = EndOfSubscript(start);
        if (close < 0)
            return null;

        pos = close;
        return text.Substring(start + 1, close - start - 2);
    }

    /// <summary>Reads the operator behind the name. One that bash does not know is kept, so that nobody takes the expansion for a plain one.</summary>
    private string? ReadParameterOperator()
    {
        var first = Peek();
        if (first is '}' or -1)
            return null;

        var second = Ahead(1);
        var length = (first, second) switch
        {
            (':', '-' or '=' or '+' or '?') => 2,
            ('#' or '%' or '/' or '^' or ',' or '~', _) when first == second => 2,
            (':' or '-' or '=' or '+' or '?' or '#' or '%' or '/' or '^' or ',' or '~' or '@' or '*' or '.' or '[', _) => 1,
            _ => 0,
        };

        if (length == 0)
            return "";

        var sign = TokenText(length);
        Take(length);
        return sign;
    }

    /// <summary>Reads the word behind an operator, up to the closing brace.</summary>
    /// <param name="quoted">Whether the expansion stands in double quotes.</param>
    /// <param name="isPattern">Patterns have quotes of their own even there.</param>
    private ShellWord ReadArgument(bool quoted, bool isPattern)
    {
        var start = pos;
        var word = new ShellWordBuilder(source);
        word.Extend(start);
        var isText = quoted && !isPattern;

        while (Peek() is not (-1 or '}'))
        {
            switch (text[pos])
            {
                case '\'' when isText:
                    CopyArgument(word, pos + 1);
                    break;
                case '"':
                    ReadEnclosed(ShellEnclosure.DoubleQuote, word, quoted: true);
                    break;
                case '`':
                    ReadEnclosed(ShellEnclosure.Backquote, word, isText);
                    break;
                case '\\' when isText && pos + 1 < end && text[pos + 1] is not ('$' or '`' or '"' or '\\' or '}'):
                    CopyArgument(word, pos + 1);
                    break;
                case '$' when TryReadDollar(word, isText):
                    break;
                default:
                    if (isText)
                        ReadTextOfArgument(word);
                    else
                        ReadPart(word);
                    break;
            }
        }

        return word.ToWord(start);

        void CopyArgument(ShellWordBuilder builder, int to)
        {
            builder.Open(isText, pos);
            builder.Copy(pos, to);
            pos = to;
        }
    }

    /// <summary>Reads characters of an argument in double quotes; a backslash at the position is known to protect the next one.</summary>
    private void ReadTextOfArgument(ShellWordBuilder word)
    {
        word.Open(quoted: true, pos);
        if (text[pos] == '\\' && pos + 1 < end)
        {
            word.Copy(pos + 1, pos + 2);
            pos += 2;
            return;
        }

        var stop = text[pos] == '{' && templates.EndOfTemplate(pos, end) is var close and > 0 ? close : pos + 1;
        while (stop < end && text[stop] is not ('}' or '{' or '\'' or '"' or '`' or '\\' or '$'))
            stop++;

        word.Copy(pos, stop);
        pos = stop;
    }
}
