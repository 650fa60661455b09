using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>Reads tokens of the MySQL dialect as TiDB and its clients understand it.</summary>
internal sealed partial class SqlLexer(string text)
{
    private int at;
    private int executableStart = -1;
    private (int Start, int End) line = (0, -1);

    public ImmutableArray<SqlComment>.Builder Comments { get; } = ImmutableArray.CreateBuilder<SqlComment>();

    public ImmutableArray<SyntaxError>.Builder Errors { get; } = ImmutableArray.CreateBuilder<SyntaxError>();

    /// <summary>What ends a statement; the client's <c>DELIMITER</c> changes it.</summary>
    public string Delimiter { get; set; } = ";";

    /// <summary>The offset of the next character.</summary>
    public int Position => at;

    public void MoveTo(int position) => at = position;

    /// <summary>The next token.</summary>
    public SqlToken Next()
    {
        Reading.Step();
        SkipTrivia();
        if (at >= text.Length)
            return EndOfText();

        if (string.CompareOrdinal(text, at, Delimiter, 0, Delimiter.Length) == 0)
            return Take(SqlTokenKind.Terminator, Delimiter.Length);

        switch (text[at])
        {
            case '\\' when Peek(1) is 'G' or 'g':
                return Take(SqlTokenKind.Terminator, 2);
            case '\'' or '"':
                return ReadString();
            case '`':
                return ReadQuotedName();
            case '@':
                return ReadVariable();
            case ':' when Peek(1) == '=':
                return Take(SqlTokenKind.Symbol, 2);
            case >= '0' and <= '9':
                return ReadNumber();
            case '.' when IsDigit(Peek(1)):
                return ReadNumber();
        }

        if (DynamicLength() is > 0 and var length)
            return Take(SqlTokenKind.Dynamic, length);

        return IsWordPart(text[at]) ? ReadWord() : Take(SqlTokenKind.Symbol, 1);
    }

    /// <summary>Skips blanks, comments, and the marks of comments that the server executes.</summary>
    public void SkipTrivia()
    {
        while (at < text.Length)
        {
            var character = text[at];

            if (char.IsWhiteSpace(character) || character is '\0' or '\uFEFF')
                at++;
            else if (character == '#' || (character == '-' && Peek(1) == '-' && (at + 2 >= text.Length || char.IsWhiteSpace(text[at + 2]))))
                SkipLineComment();
            else if (character == '/' && Peek(1) == '*')
                SkipBlockComment();
            else if (character == '*' && Peek(1) == '/' && executableStart >= 0)
                (at, executableStart) = (at + 2, -1);
            else if (character == '{' && Peek(1) is '%' or '#' && LengthTo(Peek(1) == '%' ? "%}" : "#}", 2) is > 0 and var length)
                at += length;
            else if (character == '-' && Peek(1) == '>' && IsFirstInLine())
                at += 2;
            else
                return;
        }
    }

    public static bool IsWordPart(char character) => character is '_' || char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    /// <summary>The offset of the end of the line. Remembered, as a long line may hold many statements.</summary>
    public int LineEnd(int offset)
    {
        if (offset >= line.Start && offset <= line.End)
            return line.End;

        var end = text.IndexOfAny(['\r', '\n'], offset);
        line = (offset, end < 0 ? text.Length : end);
        return line.End;
    }

    private SqlToken EndOfText()
    {
        if (executableStart >= 0)
        {
            Errors.Add(new(new TextSpan(executableStart, 2), "this comment is never closed"));
            executableStart = -1;
        }

        return new(SqlTokenKind.End, text.Length, text.Length, "");
    }

    private void SkipLineComment()
    {
        var end = LineEnd(at);
        Comments.Add(new(TextSpan.FromBounds(at, end), text.Substring(at, end - at)));
        at = end;
    }

    private void SkipBlockComment()
    {
        if (ExecutableMarkLength() is > 0 and var length)
        {
            executableStart = executableStart < 0 ? at : executableStart;
            at += length;
            return;
        }

        var start = at;
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end < 0)
            Errors.Add(new(new TextSpan(start, 2), "this comment is never closed"));

        at = end < 0 ? text.Length : end + 2;
        if (start + 2 >= text.Length || text[start + 2] != '+')
            Comments.Add(new(TextSpan.FromBounds(start, at), text.Substring(start, at - start)));
    }

    /// <summary>The length of <c>/*!40101</c>, <c>/*M!</c> or <c>/*T![feature]</c>: what follows is no comment to the server.</summary>
    private int ExecutableMarkLength()
    {
        var length = Peek(2) switch
        {
            '!' => 3,
            'M' or 'T' when Peek(3) == '!' => 4,
            _ => 0,
        };

        if (length == 0)
            return 0;

        while (IsDigit(Peek(length)))
            length++;

        if (length != 4 || Peek(4) != '[')
            return length;

        var close = text.IndexOf(']', at + 4, Math.Min(200, text.Length - at - 4));
        return close < 0 ? length : close + 1 - at;
    }

    private bool IsFirstInLine()
    {
        for (var index = at - 1; index >= 0 && text[index] is not ('\n' or '\r'); index--)
        {
            if (text[index] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    private SqlToken Take(SqlTokenKind kind, int length)
    {
        var token = new SqlToken(kind, at, at + length, text.Substring(at, length));
        at += length;
        return token;
    }

    private char Peek(int offset) => at + offset < text.Length ? text[at + offset] : '\0';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
