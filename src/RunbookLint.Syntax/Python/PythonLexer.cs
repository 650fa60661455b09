using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Python;

/// <summary>Cuts Python into tokens. What is no Python is passed over.</summary>
internal sealed class PythonLexer(string source, int start, int end)
{
    private static readonly string[] Operators = ["**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", "**", "//", ">>", "<<"];

    private readonly List<PythonToken> tokens = [];
    private readonly Stack<int> indents = new([0]);
    private int at = start;
    private int brackets;

    /// <summary>The tokens, with those for blocks.</summary>
    public List<PythonToken> Read()
    {
        var isLineStart = true;

        while (at < end)
        {
            Reading.Step();
            if (isLineStart && brackets == 0 && !ReadIndentation())
                continue;

            isLineStart = ReadToken();
        }

        Add(PythonKind.NewLine, end, end);
        for (; indents.Count > 1; indents.Pop())
            Add(PythonKind.Dedent, end, end);

        Add(PythonKind.End, end, end);
        return tokens;
    }

    /// <summary>Reads the blanks at the start of a line; false when the line has nothing else.</summary>
    private bool ReadIndentation()
    {
        var column = 0;
        for (; at < end && source[at] is ' ' or '\t' or '\f'; at++)
            column = source[at] == '\t' ? (column / 8 + 1) * 8 : column + 1;

        if (at >= end || source[at] is '\r' or '\n' or '#')
        {
            SkipLine();
            return false;
        }

        if (column > indents.Peek())
        {
            indents.Push(column);
            Add(PythonKind.Indent, at, at);
        }

        while (column < indents.Peek())
        {
            indents.Pop();
            Add(PythonKind.Dedent, at, at);
        }

        return true;
    }

    private void SkipLine()
    {
        while (at < end && source[at] != '\n')
            at++;

        at = Math.Min(end, at + 1);
    }

    /// <summary>Reads one token; true when it ends a line.</summary>
    private bool ReadToken()
    {
        var c = source[at];

        switch (c)
        {
            case ' ' or '\t' or '\r' or '\f':
                at++;
                return false;

            case '\n':
                if (brackets == 0)
                    Add(PythonKind.NewLine, at, at + 1);

                at++;
                return brackets == 0;

            case '\\' when at + 1 < end && source[at + 1] is '\n' or '\r':
                at += source[at + 1] == '\r' && at + 2 < end && source[at + 2] == '\n' ? 3 : 2;
                return false;

            case '#':
                while (at < end && source[at] != '\n')
                    at++;

                return false;
        }

        var from = at;
        if (StringStart() is { } quote)
        {
            at = EndOfString(quote);
            Add(PythonKind.String, from, at);
        }
        else if (char.IsLetter(c) || c == '_')
        {
            while (at < end && (char.IsLetterOrDigit(source[at]) || source[at] == '_'))
                at++;

            Add(PythonKind.Name, from, at);
        }
        else if (char.IsDigit(c))
        {
            while (at < end && (char.IsLetterOrDigit(source[at]) || source[at] is '_' or '.'))
                at++;

            Add(PythonKind.Number, from, at);
        }
        else
        {
            ReadOperator(c, from);
        }

        return false;
    }

    private void ReadOperator(char c, int from)
    {
        if (c is '(' or '[' or '{')
            brackets++;
        else if (c is ')' or ']' or '}' && brackets > 0)
            brackets--;

        var known = Array.Find(Operators, text => text[0] == c && at + text.Length <= end && string.CompareOrdinal(source, at, text, 0, text.Length) == 0);
        at += known?.Length ?? 1;
        Add(PythonKind.Operator, from, at);
    }

    /// <summary>The offset of the opening quote of a string that starts here, behind its prefix.</summary>
    private int? StringStart()
    {
        var quote = at;
        while (quote < end && quote - at < 3 && source[quote] is 'r' or 'R' or 'b' or 'B' or 'f' or 'F' or 'u' or 'U')
            quote++;

        return quote < end && source[quote] is '"' or '\'' ? quote : null;
    }

    private int EndOfString(int quote)
    {
        var mark = source[quote];
        var isTriple = quote + 2 < end && source[quote + 1] == mark && source[quote + 2] == mark;

        for (var index = quote + (isTriple ? 3 : 1); index < end; index++)
        {
            if (source[index] == '\\')
                index++;
            else if (source[index] == '\n' && !isTriple)
                return index;
            else if (source[index] == mark && !isTriple)
                return index + 1;
            else if (isTriple && source[index] == mark && index + 2 < end && source[index + 1] == mark && source[index + 2] == mark)
                return index + 3;
        }

        return end;
    }

    private void Add(PythonKind kind, int from, int to) =>
        tokens.Add(new(kind, TextSpan.FromBounds(from, to), kind is PythonKind.Name or PythonKind.Operator or PythonKind.Number ? source.Substring(from, to - from) : ""));
}
