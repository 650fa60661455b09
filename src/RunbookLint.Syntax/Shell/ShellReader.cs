using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>
/// Reads a script by recursive descent, straight from its characters: where a token of shell ends depends on what is being
/// read, so there is no list of tokens to read from.
/// </summary>
internal sealed partial class ShellReader(ShellSource source, ShellSession session)
{
    private readonly string text = source.Text;

    private int pos;

    /// <summary>Where the text ends: the whole of it, a body of a here-document, or the line of a quote that is never closed.</summary>
    private int end = source.Text.Length;

    /// <summary>Behind the last token, where the node around it ends.</summary>
    private int tokenEnd;

    /// <summary>What may close a list here, by the constructs around it.</summary>
    private ShellClosers open;

    private bool AtEnd => session.IsStopped || pos >= end;

    /// <summary>Reads the text to its end.</summary>
    public ShellList ReadScript()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            pos = 1;

        var statements = ImmutableArray.CreateBuilder<ShellStatement>();
        ReadStatements(statements);

        while (session.IsStopped && source.IsWhole)
        {
            session.IsStopped = false;
            pos = LineEnd(pos);
            ReadStatements(statements);
        }

        ReportUnreadDocuments(0);
        return new(Span(0, text.Length), statements.ToImmutable());
    }

    private TextSpan Span(int from, int to) => source.Span(from, to);

    private void Report(int from, int to, string message) => session.Errors.Add(new(Span(from, to), message));

    /// <summary>Moves over line continuations, and gives the character behind them; -1 at the end.</summary>
    private int Peek()
    {
        if (session.IsStopped)
            return -1;

        pos = Joined(pos);
        return pos < end ? text[pos] : -1;
    }

    /// <summary>The character some places behind the one that was peeked, line continuations not counted; -1 behind the end.</summary>
    private int Ahead(int count)
    {
        var position = pos;
        for (; count > 0 && position < end; count--)
            position = Joined(position + 1);

        return position < end ? text[position] : -1;
    }

    private bool Accept(char expected)
    {
        if (Peek() != expected)
            return false;

        Take(1);
        return true;
    }

    /// <summary>Takes so many characters as one token; the first was peeked.</summary>
    private void Take(int count)
    {
        for (; count > 0; count--)
            pos = count > 1 ? Joined(pos + 1) : pos + 1;

        tokenEnd = pos;
    }

    /// <summary>The position behind the line continuations that stand at it.</summary>
    private int Joined(int position)
    {
        while (position + 1 < end && text[position] == '\\')
        {
            if (text[position + 1] == '\n')
                position += 2;
            else if (text[position + 1] == '\r' && position + 2 < end && text[position + 2] == '\n')
                position += 3;
            else
                break;
        }

        return position;
    }

    private bool IsNewline(int position) =>
        position < end && (text[position] == '\n' || (text[position] == '\r' && (position + 1 >= end || text[position + 1] == '\n')));

    /// <summary>The end of the line that a position is in, before its line break.</summary>
    private int LineEnd(int position)
    {
        if (position >= end)
            return end;

        var newline = text.IndexOf('\n', position, end - position);
        if (newline < 0)
            return end;

        return newline > position && text[newline - 1] == '\r' ? newline - 1 : newline;
    }

    /// <summary>Moves over blanks, line continuations and a comment, up to the end of the line at most.</summary>
    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t')
            pos++;

        if (Peek() != '#')
            return;

        var stop = LineEnd(pos);
        session.Comments.Add(new(Span(pos, stop), text.Substring(pos, stop - pos)));
        pos = stop;
    }

    /// <summary>Moves to the next token on this or a later line. Behind a line break stand the here-documents of the line.</summary>
    private void SkipLines()
    {
        SkipBlanks();

        while (!AtEnd && IsNewline(pos))
        {
            pos += text[pos] == '\r' && pos + 1 < end ? 2 : 1;
            ReadDocuments();
            SkipBlanks();
        }
    }

    /// <summary>Counts a level of nesting. When there are too many, everything unwinds.</summary>
    private bool Enter(int from)
    {
        if (session.IsStopped)
            return false;

        if (session.Depth >= DepthLimits.Shell)
        {
            var span = Span(from, Math.Min(from + 1, text.Length));
            session.Errors.Add(new(span, $"this nests deeper than {DepthLimits.Shell} levels", IsLimit: true));
            session.IsStopped = true;
            return false;
        }

        session.Depth++;
        return true;
    }

    private void Leave() => session.Depth--;

    private static bool IsBlank(int character) => character is ' ' or '\t';

    /// <summary>Whether the character ends a word unless it is quoted.</summary>
    private static bool IsMeta(int character) => character is -1 or ' ' or '\t' or '\n' or '|' or '&' or ';' or '(' or ')' or '<' or '>';

    private static bool IsNameStart(int character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(int character) => character is >= '0' and <= '9';

    private static bool IsNameCharacter(int character) => IsNameStart(character) || IsDigit(character);
}
