using System.Collections.Immutable;

namespace RunbookLint.Syntax.Shell;

/// <summary>Compound commands. Each starts at its first word.</summary>
internal sealed partial class ShellReader
{
    private ShellCommand ReadSubshell()
    {
        var start = pos;
        Take(1);
        var body = ReadList(ShellClosers.Parenthesis);
        if (!Accept(')'))
            ReportUnclosed(start, "(", ")");

        return Finish(start, (span, redirections) => new ShellGroup(span, IsSubshell: true, body, redirections));
    }

    private ShellCommand ReadGroup()
    {
        var start = pos;
        Take(1);
        var body = ReadList(ShellClosers.Brace);
        if (!AcceptWord("}"))
            ReportUnclosed(start, "{", "}");

        return Finish(start, (span, redirections) => new ShellGroup(span, IsSubshell: false, body, redirections));
    }

    private ShellCommand ReadIf()
    {
        const ShellClosers ends = ShellClosers.Elif | ShellClosers.Else | ShellClosers.Fi;
        var start = pos;
        var clauses = ImmutableArray.CreateBuilder<ShellIfClause>();
        var lacksThen = false;
        Take(2);

        do
        {
            var condition = ReadList(ShellClosers.Then | ends);
            lacksThen |= !AcceptWord("then");
            clauses.Add(new(condition, ReadList(ends)));
        }
        while (AcceptWord("elif"));

        var otherwise = AcceptWord("else") ? ReadList(ShellClosers.Fi) : null;
        if (!AcceptWord("fi"))
            ReportUnclosed(start, "if", "fi");
        else if (lacksThen)
            Report(start, start + 2, "this 'if' has no 'then'");

        return Finish(start, (span, redirections) => new ShellIf(span, clauses.ToImmutable(), otherwise, redirections));
    }

    private ShellCommand ReadWhile()
    {
        var start = pos;
        var isUntil = Peek() == 'u';
        Take(5);
        var condition = ReadList(ShellClosers.Do | ShellClosers.Done);
        var body = ReadLoopBody(start, isUntil ? "until" : "while");
        return Finish(start, (span, redirections) => new ShellWhile(span, isUntil, condition, body, redirections));
    }

    /// <summary>Reads <c>do … done</c>, or the braces that bash takes in their place behind a <c>for</c>.</summary>
    private ShellList ReadLoopBody(int start, string opening, bool mayBeBraces = false)
    {
        var isBraces = mayBeBraces && AcceptWord("{");
        var hasStart = isBraces || AcceptWord("do");
        var body = ReadList(isBraces ? ShellClosers.Brace : ShellClosers.Done);
        if (!AcceptWord(isBraces ? "}" : "done"))
            ReportUnclosed(start, opening, isBraces ? "}" : "done");
        else if (!hasStart)
            Report(start, start + opening.Length, $"this '{opening}' has no 'do'");

        return body;
    }

    private ShellCommand ReadFor()
    {
        var start = pos;
        var opening = Peek() == 'f' ? "for" : "select";
        Take(opening.Length);
        SkipBlanks();

        if (opening == "for" && Peek() == '(' && Ahead(1) == '(')
            return ReadArithmeticFor(start);

        var variable = "";
        if (!IsNewline(pos) && Peek() is not (';' or -1))
        {
            var nameStart = pos;
            ReadWord();
            variable = text.Substring(nameStart, Math.Max(0, tokenEnd - nameStart));
        }
        else
        {
            ReportMissing(start, opening.Length, $"this '{opening}' has no variable");
        }

        SkipLines();
        var items = AcceptWord("in") ? ReadItems() : default;
        AcceptSemicolon();
        SkipLines();
        var body = ReadLoopBody(start, opening, mayBeBraces: true);
        return Finish(start, (span, redirections) => new ShellFor(span, variable, items, body, redirections));
    }

    private ImmutableArray<ShellWord> ReadItems()
    {
        var items = ImmutableArray.CreateBuilder<ShellWord>();

        while (true)
        {
            SkipBlanks();
            if (Peek() is -1 or ';' or '&' or '|' or ')' || IsNewline(pos))
                return items.ToImmutable();

            var before = pos;
            var item = ReadWord();
            if (pos > before)
                items.Add(item);
            else
                ReportToken(1, $"this '{(char)Peek()}' cannot stand in a list of words");
        }
    }

    private ShellCommand ReadArithmeticFor(int start)
    {
        Take(2);
        var headerStart = pos;
        var close = EndOfArithmetic(pos);
        if (close < 0)
            Report(start, Math.Min(start + 3, text.Length), "the '((' of this 'for' is never closed");

        pos = close < 0 ? LineEnd(pos) : close;
        var header = text.Substring(headerStart, pos - headerStart);
        if (close >= 0)
            Take(2);

        AcceptSemicolon();
        SkipLines();
        var body = ReadLoopBody(start, "for", mayBeBraces: true);
        return Finish(start, (span, redirections) => new ShellArithmeticFor(span, header, body, redirections));
    }

    private ShellCommand ReadCase()
    {
        var start = pos;
        Take(4);
        SkipBlanks();
        var subject = ReadWord();
        SkipLines();
        if (!AcceptWord("in") && !AtEnd)
            ReportMissing(start, 4, "this 'case' has no 'in'");

        var arms = ImmutableArray.CreateBuilder<ShellCaseArm>();

        while (true)
        {
            SkipLines();
            var closer = PeekCloser(out var length);
            if (AtEnd || closer == ShellClosers.Esac || ((closer & open) != 0 && !AtPattern(length)))
                break;

            if (closer == ShellClosers.ArmEnd)
                ReportToken(length, $"this '{TokenText(length)}' closes nothing");
            else if (ReadArm() is { } arm)
                arms.Add(arm);
        }

        if (!AcceptWord("esac"))
            ReportUnclosed(start, "case", "esac");

        return Finish(start, (span, redirections) => new ShellCase(span, subject, arms.ToImmutable(), redirections));
    }

    /// <summary>Whether a reserved word is a pattern all the same, because a parenthesis follows.</summary>
    private bool AtPattern(int length)
    {
        var position = pos + length;
        while (position < end && IsBlank(text[position]))
            position++;

        if (position >= end || text[position] is not (')' or '|'))
            return false;

        var lineEnd = LineEnd(position);
        return text.IndexOf(')', position, lineEnd - position) >= 0;
    }

    /// <summary>Reads patterns and what runs for them; null, and the line is passed over, when no pattern stands here.</summary>
    private ShellCaseArm? ReadArm()
    {
        var start = pos;
        Accept('(');
        var patterns = ImmutableArray.CreateBuilder<ShellWord>();

        do
        {
            SkipBlanks();
            var before = pos;
            var pattern = ReadWord();
            if (pos > before)
                patterns.Add(pattern);

            SkipBlanks();
        }
        while (Accept('|'));

        if (!Accept(')'))
        {
            if (AtEnd)
                return null;

            Report(start, Math.Max(start + 1, tokenEnd), "a ')' is missing behind this pattern");
            pos = LineEnd(pos);
            return null;
        }

        var body = ReadList(ShellClosers.ArmEnd | ShellClosers.Esac);
        if (PeekCloser(out var length) == ShellClosers.ArmEnd)
            Take(length);

        return new(patterns.ToImmutable(), body);
    }

    private ShellCommand ReadTest()
    {
        var start = pos;
        Take(2);
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        string? last = "[[";

        while (!AcceptWord("]]"))
        {
            SkipBlanks();
            if (AtWord("]]"))
                continue;

            if (!AtEnd && IsNewline(pos) && (last is "[[" or "&&" or "||" or "(" or "!" || TestGoesOn()))
            {
                SkipLines();
                continue;
            }

            if (AtEnd || IsNewline(pos) || Peek() == ';' || (Peek() is '&' or '|' && Ahead(1) != Peek()))
            {
                ReportUnclosed(start, "[[", "]]");
                break;
            }

            words.Add(ReadTestWord(isRegex: last == "=~"));
            last = PlainText(words[words.Count - 1]);
        }

        return Finish(start, (span, redirections) => new ShellTest(span, words.ToImmutable(), redirections));
    }

    /// <summary>Whether behind line breaks something follows that belongs to <c>[[</c> still.</summary>
    private bool TestGoesOn()
    {
        var position = pos;
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] == '#'))
            position = text[position] == '#' ? LineEnd(position) : position + 1;

        return position < end
            && (text[position] is '&' or '|' or ')' || string.CompareOrdinal(text, position, "]]", 0, 2) == 0);
    }

    /// <summary>Reads a word or an operator of <c>[[ … ]]</c>.</summary>
    private ShellWord ReadTestWord(bool isRegex)
    {
        var length = Peek() switch
        {
            '(' or '|' when isRegex => 0,
            '&' or '|' => 2,
            '(' or ')' => 1,
            '<' or '>' when Ahead(1) != '(' => 1,
            _ => 0,
        };

        if (length == 0)
            return ReadWord(isRegex);

        var start = pos;
        var word = new ShellWordBuilder(source);
        for (; length > 0; length--)
        {
            Peek();
            CopyPlain(word, pos + 1);
        }

        tokenEnd = pos;
        return word.ToWord(start);
    }

    private ShellCommand ReadArithmeticOrSubshell()
    {
        var start = pos;
        var close = EndOfArithmetic(Joined(Joined(pos + 1) + 1));
        if (close < 0)
            return ReadSubshell();

        Take(2);
        var expression = text.Substring(pos, close - pos);
        pos = close;
        Take(2);
        return Finish(start, (span, redirections) => new ShellArithmetic(span, expression, redirections));
    }

    private ShellCommand ReadKeywordFunction()
    {
        var start = pos;
        Take(8);
        SkipBlanks();
        var nameStart = pos;
        ReadWord();
        var name = text.Substring(nameStart, Math.Max(0, tokenEnd - nameStart));
        SkipBlanks();
        return AtEmptyParentheses() ? ReadFunctionBody(start, name) : ReadBody(start, name);
    }

    /// <summary>Reads a function from its parentheses on.</summary>
    private ShellCommand ReadFunctionBody(int start, string name)
    {
        Accept('(');
        SkipBlanks();
        Accept(')');
        return ReadBody(start, name);
    }

    private bool AtEmptyParentheses()
    {
        if (Peek() != '(')
            return false;

        var position = Joined(pos + 1);
        while (position < end && IsBlank(text[position]))
            position = Joined(position + 1);

        return position < end && text[position] == ')';
    }

    private ShellCommand ReadBody(int start, string name)
    {
        SkipLines();
        if (ReadNested(ReadCommand) is { } body)
            return new ShellFunction(Span(start, tokenEnd), name, body);

        ReportMissing(start, Math.Max(1, name.Length), $"the function '{name}' has no body");
        return new ShellFunction(Span(start, tokenEnd), name, new ShellSimpleCommand(Span(tokenEnd, tokenEnd), [], [], []));
    }

    /// <summary>Reads the redirections behind a compound command, and makes its node.</summary>
    private T Finish<T>(int start, Func<Microsoft.CodeAnalysis.Text.TextSpan, ImmutableArray<ShellRedirection>, T> make)
    {
        var redirections = ImmutableArray.CreateBuilder<ShellRedirection>(0);

        while (true)
        {
            var behind = tokenEnd;
            SkipBlanks();
            if (TryReadRedirection(redirections, mayBePlaceholder: false))
                continue;

            tokenEnd = behind;
            return make(Span(start, behind), redirections.ToImmutable());
        }
    }
}
