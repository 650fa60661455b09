using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

/// <summary>Walks over the characters of a script.</summary>
internal sealed class PowerShellCursor(string text)
{
    private int depth;

    public string Text => text;

    public int At { get; private set; }

    public bool IsAtEnd => At >= text.Length;

    public char Current => At < text.Length ? text[At] : '\0';

    /// <summary>The character some places further on.</summary>
    public char Peek(int count) => At + count < text.Length ? text[At + count] : '\0';

    public void Skip(int count) => At = Math.Min(text.Length, At + count);

    public void MoveTo(int offset) => At = Math.Min(text.Length, offset);

    public string TextFrom(int start) => text.Substring(start, At - start);

    /// <summary>The span from an offset up to here, without the blanks at its end.</summary>
    public TextSpan SpanFrom(int start)
    {
        var end = At;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Whether one level more may be read; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        Reading.Step();
        if (depth == DepthLimits.PowerShell)
        {
            Reading.Meets($"blocks and expressions are nested more than {DepthLimits.PowerShell} levels deep; what is inside is not read");
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;

    /// <summary>Skips blanks, comments, and line breaks that a backquote hides.</summary>
    public void SkipBlank(bool overLines = false)
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' || (overLines && Current is '\r' or '\n'))
                At++;
            else if (Current == '`' && Peek(1) is '\r' or '\n')
                At += Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2;
            else if (Current == '#' && (At == 0 || text[At - 1] is not '`'))
                SkipComment();
            else if (Current == '<' && Peek(1) == '#')
                SkipTo("#>");
            else
                return;
        }
    }

    /// <summary>Skips what stands between statements.</summary>
    public void SkipToStatement()
    {
        while (!IsAtEnd)
        {
            SkipBlank(overLines: true);
            if (Current is not (';' or '&') || (Current == '&' && Peek(1) != '&'))
                return;

            At++;
        }
    }

    public void SkipLine()
    {
        while (!IsAtEnd && Current != '\n')
            At++;
    }

    /// <summary>Skips up to and past a character.</summary>
    public void SkipPast(char character)
    {
        while (!IsAtEnd && Current != character)
            At++;

        if (character != '{')
            Skip(1);
    }

    /// <summary>Skips a bracket with all in it. Brackets in strings count, which does no harm where they are paired.</summary>
    public void SkipBrackets()
    {
        var open = 0;

        for (; !IsAtEnd; At++)
        {
            if (Current is '(' or '[' or '{')
                open++;
            else if (Current is ')' or ']' or '}' && --open <= 0)
                break;
        }

        Skip(1);
    }

    /// <summary>The word here in lower case, without moving.</summary>
    public string PeekWord()
    {
        var end = At;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        // A name of a command may go on with a dash or a dot.
        return end < text.Length && text[end] is '-' or '.' or '\\' or '/' or ':' ? "" : text.Substring(At, end - At).ToLowerInvariant();
    }

    /// <summary>The first character behind a word and blanks.</summary>
    public char Behind(string word)
    {
        var at = At + word.Length;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;

        return at < text.Length ? text[at] : '\0';
    }

    /// <summary>Reads a word.</summary>
    public string Word()
    {
        var start = At;
        while (!IsAtEnd && (char.IsLetterOrDigit(Current) || Current == '_'))
            At++;

        return TextFrom(start).ToLowerInvariant();
    }

    /// <summary>Reads the name of a function, in lower case.</summary>
    public string NameOfCommand()
    {
        var start = At;
        while (!IsAtEnd && (char.IsLetterOrDigit(Current) || Current is '_' or '-' or ':' or '.'))
            At++;

        var name = TextFrom(start).ToLowerInvariant();
        return name.Substring(name.LastIndexOf(':') + 1);
    }

    /// <summary>Whether a word comes next, be it on another line; moves to it if so.</summary>
    public bool FollowsOverLines(string word)
    {
        var start = At;
        SkipBlank(overLines: true);
        if (PeekWord() == word)
            return true;

        At = start;
        return false;
    }

    private void SkipComment()
    {
        while (!IsAtEnd && Current is not ('\r' or '\n'))
            At++;
    }

    private void SkipTo(string close)
    {
        var end = text.IndexOf(close, At, StringComparison.Ordinal);
        At = end < 0 ? text.Length : end + close.Length;
    }
}
