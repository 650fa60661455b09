using System.Collections.Immutable;

namespace RunbookLint.Syntax.Shell;

/// <summary>Lists, pipelines, and what stands between commands.</summary>
internal sealed partial class ShellReader
{
    /// <summary>Reads statements until one of the closers, or one of those around this list, is next.</summary>
    private ShellList ReadList(ShellClosers closers)
    {
        var outer = open;
        open |= closers;

        var start = tokenEnd;
        var statements = ImmutableArray.CreateBuilder<ShellStatement>();
        ReadStatements(statements);

        open = outer;
        return new(Span(start, Math.Max(start, tokenEnd)), statements.ToImmutable());
    }

    private void ReadStatements(ImmutableArray<ShellStatement>.Builder statements)
    {
        var isSeparated = true;

        while (true)
        {
            var line = pos;
            SkipLines();
            isSeparated |= text.IndexOf('\n', line, pos - line) >= 0;
            if (AtEnd)
                return;

            var closer = PeekCloser(out var length);
            if ((closer & open) != 0)
                return;

            if (closer != ShellClosers.None)
            {
                ReportToken(length, $"this '{TokenText(length)}' closes nothing");
                isSeparated = true;
                continue;
            }

            var start = pos;
            if (ReadStatement() is { } statement)
            {
                if (!isSeparated)
                    Report(start, start + 1, "a ';' or a line break is missing before this");

                statements.Add(statement);
                isSeparated = statement.IsBackground || AcceptSemicolon();
            }
            else if (!AtEnd)
            {
                var operatorLength = OperatorLength();
                ReportToken(operatorLength, $"no command stands before this '{TokenText(operatorLength)}'");
                isSeparated = true;
            }
        }
    }

    private bool AcceptSemicolon()
    {
        SkipBlanks();
        if (Peek() != ';' || Ahead(1) is ';' or '&')
            return false;

        Take(1);
        return true;
    }

    /// <summary>Reports a token that should not be here, and takes it.</summary>
    private void ReportToken(int length, string message)
    {
        var start = pos;
        Take(length);
        Report(start, pos, message);
    }

    private string TokenText(int length)
    {
        var characters = new char[length];
        for (var index = 0; index < length; index++)
            characters[index] = (char)Ahead(index);

        return new(characters);
    }

    private int OperatorLength() => (Peek(), Ahead(1)) switch
    {
        ('&', '&') or ('|', '|') or ('|', '&') or (';', ';') => 2,
        _ => 1,
    };

    private ShellStatement? ReadStatement()
    {
        var start = pos;
        if (ReadPipeline() is not { } first)
            return null;

        var rest = ImmutableArray.CreateBuilder<ShellAndOr>();

        while (true)
        {
            SkipBlanks();
            var character = Peek();
            if (character is not ('&' or '|') || Ahead(1) != character)
                break;

            var position = pos;
            Take(2);
            SkipLines();

            if (ReadPipeline() is { } next)
                rest.Add(new(character == '&', next));
            else
                ReportMissing(position, 2, $"no command stands behind this '{text[position]}{text[position]}'");
        }

        var statementEnd = tokenEnd;
        var isBackground = Peek() == '&';
        if (isBackground)
            Take(1);

        return new(Span(start, statementEnd), first, rest.ToImmutable(), isBackground);
    }

    /// <summary>Reports that something is missing, unless the text ends here because of an opening that is reported already.</summary>
    private void ReportMissing(int from, int length, string message)
    {
        if (!session.IsStopped && !(AtEnd && (isLimited || reportedEnd == end)))
            Report(from, Math.Min(from + length, text.Length), message);
    }

    private ShellPipeline? ReadPipeline()
    {
        SkipBlanks();
        var start = pos;
        var isNegated = false;

        while (AcceptWord("!"))
        {
            isNegated = !isNegated;
            SkipBlanks();
        }

        var first = ReadCommand();
        if (first is null && pos == start)
            return null;

        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        commands.Add(first ?? new ShellSimpleCommand(Span(tokenEnd, tokenEnd), [], [], []));

        while (true)
        {
            SkipBlanks();
            if (Peek() != '|' || Ahead(1) == '|')
                break;

            var position = pos;
            Take(Ahead(1) == '&' ? 2 : 1);
            SkipLines();

            if (ReadCommand() is { } next)
                commands.Add(next);
            else
                ReportMissing(position, 1, "no command stands behind this '|'");
        }

        return new(Span(start, tokenEnd), isNegated, commands.ToImmutable());
    }

    /// <summary>What the next token closes, if it stands where a command could start.</summary>
    private ShellClosers PeekCloser(out int length)
    {
        var character = Peek();
        length = 1;
        if (character == ')')
            return ShellClosers.Parenthesis;

        if (character == ';' && Ahead(1) is ';' or '&')
        {
            length = Ahead(1) == ';' && Ahead(2) == '&' ? 3 : 2;
            return ShellClosers.ArmEnd;
        }

        var word = PeekReserved();
        length = word?.Length ?? 1;
        return word switch
        {
            "}" => ShellClosers.Brace,
            "then" => ShellClosers.Then,
            "elif" => ShellClosers.Elif,
            "else" => ShellClosers.Else,
            "fi" => ShellClosers.Fi,
            "do" => ShellClosers.Do,
            "done" => ShellClosers.Done,
            "esac" => ShellClosers.Esac,
            _ => ShellClosers.None,
        };
    }
}
