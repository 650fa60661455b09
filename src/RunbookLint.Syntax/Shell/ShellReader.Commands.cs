using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>Simple commands, and which kind of command comes next.</summary>
internal sealed partial class ShellReader
{
    /// <summary>Reads a command, or gives null and takes nothing when none starts here.</summary>
    private ShellCommand? ReadCommand()
    {
        Reading.Step();
        SkipBlanks();
        SkipPrefixOfCompound();

        if (Peek() == '(')
            return ReadNested(Ahead(1) == '(' ? ReadArithmeticOrSubshell : ReadSubshell);

        return PeekReserved() switch
        {
            "{" => ReadNested(ReadGroup),
            "if" => ReadNested(ReadIf),
            "while" or "until" => ReadNested(ReadWhile),
            "for" or "select" => ReadNested(ReadFor),
            "case" => ReadNested(ReadCase),
            "function" => ReadNested(ReadKeywordFunction),
            "[[" => ReadNested(ReadTest),
            "}" or "then" or "elif" or "else" or "fi" or "do" or "done" or "esac" => null,
            _ => ReadSimpleCommand(),
        };
    }

    private ShellCommand? ReadNested(Func<ShellCommand?> read)
    {
        if (!Enter(pos))
            return null;

        var command = read();
        Leave();
        return command;
    }

    /// <summary><c>time</c> and <c>coproc</c> before a compound command say nothing about what it does, and are passed over.</summary>
    private void SkipPrefixOfCompound()
    {
        if (!AtWord("time") && !AtWord("coproc"))
            return;

        var (start, behind, comments, isCoprocess) = (pos, tokenEnd, session.Comments.Count, AtWord("coproc"));
        Take(isCoprocess ? 6 : 4);
        SkipBlanks();

        if (!isCoprocess && Peek() == '-' && Ahead(1) == 'p' && IsBlank(Ahead(2)))
        {
            Take(2);
            SkipBlanks();
        }

        if (isCoprocess && !AtCompound())
        {
            while (IsNameCharacter(Peek()))
                pos++;

            SkipBlanks();
        }

        if (AtCompound())
            return;

        (pos, tokenEnd) = (start, behind);
        Truncate(session.Comments, comments);
    }

    private bool AtCompound() =>
        Peek() == '(' || PeekReserved() is "{" or "if" or "while" or "until" or "for" or "select" or "case" or "[[";

    private ShellCommand? ReadSimpleCommand()
    {
        var start = pos;
        var assignments = ImmutableArray.CreateBuilder<ShellAssignment>(0);
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        var redirections = ImmutableArray.CreateBuilder<ShellRedirection>(0);
        var isDeclaration = false;

        while (true)
        {
            SkipBlanks();
            var character = Peek();

            if (TryReadRedirection(redirections, mayBePlaceholder: true))
                continue;

            if (character is -1 or '|' or '&' or ';' or ')' || IsNewline(pos))
                break;

            if (character == '(')
            {
                if (assignments.Count == 0 && redirections.Count == 0 && words.Count == 1 && AtEmptyParentheses() && PlainText(words[0]) is { } name)
                    return ReadFunctionBody(start, name);

                SkipUnexpectedParentheses();
                continue;
            }

            if ((words.Count == 0 || isDeclaration) && TryReadAssignment() is { } assignment)
            {
                assignments.Add(assignment);
                continue;
            }

            words.Add(ReadWord());
            if (words.Count == 1)
                isDeclaration = IsDeclaration(words[0]);
        }

        if (assignments.Count == 0 && words.Count == 0 && redirections.Count == 0)
            return null;

        return new ShellSimpleCommand(
            Span(start, tokenEnd), assignments.ToImmutable(), words.ToImmutable(), redirections.ToImmutable());
    }

    /// <summary>Parentheses that bash would not take here. What they hold is passed over, up to the end of the line at most.</summary>
    private void SkipUnexpectedParentheses()
    {
        Report(pos, pos + 1, "this '(' cannot stand here; quote it if it is part of a word");
        var stop = LineEnd(pos);
        var depth = 0;

        for (; pos < stop; pos++)
        {
            if (text[pos] == '(')
                depth++;
            else if (text[pos] == ')' && --depth == 0)
                break;
        }

        if (pos < stop)
            pos++;

        tokenEnd = pos;
    }

    private static bool IsDeclaration(ShellWord word) =>
        PlainText(word) is "export" or "local" or "readonly" or "declare" or "typeset";

    /// <summary>The text of a word without quotes and expansions, or null.</summary>
    private static string? PlainText(ShellWord word) =>
        word.Parts.Length == 1 && word.Parts[0] is ShellLiteral { IsQuoted: false } literal ? literal.Value : null;
}
