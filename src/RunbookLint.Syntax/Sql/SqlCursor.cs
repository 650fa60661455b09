using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>A place among the tokens of one statement.</summary>
internal sealed class SqlCursor(string text, List<SqlToken> tokens, int index = 0)
{
    private static readonly SqlToken End = new(SqlTokenKind.End, 0, 0, "");

    public int Index
    {
        get;
        set => field = Math.Min(value, tokens.Count);
    } = index;

    public bool IsAtEnd => Index >= tokens.Count;

    public SqlToken Current => Peek(0);

    public SqlToken Peek(int offset) => Index + offset < tokens.Count ? tokens[Index + offset] : End;

    public bool Is(string word) => Current.IsWord(word);

    /// <summary>Goes behind a word, if it is here.</summary>
    public bool Accept(string word)
    {
        if (!Is(word))
            return false;

        Index++;
        return true;
    }

    public bool AcceptAny(params string[] words) => Array.Exists(words, Accept);

    public bool AcceptSymbol(char symbol)
    {
        if (!Current.IsSymbol(symbol))
            return false;

        Index++;
        return true;
    }

    /// <summary>Goes behind a group in parentheses, if one is here.</summary>
    public bool AcceptGroup()
    {
        if (!Current.IsSymbol('('))
            return false;

        var depth = 0;
        for (; !IsAtEnd; Index++)
        {
            if (Current.IsSymbol('('))
                depth++;
            else if (Current.IsSymbol(')') && --depth == 0)
                break;
        }

        Index++;
        return true;
    }

    /// <summary>The index of the next of some words outside of parentheses, or -1.</summary>
    public int Find(params string[] words) => FindIndex(at => Array.Exists(words, tokens[at].IsWord));

    /// <summary>Whether a placeholder stands where a clause could: right here, or behind a complete value.</summary>
    public bool HasDynamicClause() => FindIndex(at => tokens[at].Kind == SqlTokenKind.Dynamic && (at == Index || EndsValue(tokens[at - 1]))) >= 0;

    private int FindIndex(Predicate<int> isIt)
    {
        var depth = 0;

        for (var at = Index; at < tokens.Count; at++)
        {
            if (tokens[at].IsSymbol('('))
                depth++;
            else if (tokens[at].IsSymbol(')'))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && isIt(at))
                return at;
        }

        return -1;
    }

    /// <summary>Goes to the next of some words outside of parentheses.</summary>
    public bool GoTo(params string[] words)
    {
        var found = Find(words);
        if (found < 0)
            return false;

        Index = found;
        return true;
    }

    /// <summary>Reads <c>table</c> or <c>db.table</c>, with templates in it; null where no name stands.</summary>
    public SqlValue? ReadName()
    {
        var start = Current.Start;
        var name = new StringBuilder();
        var isDynamic = false;
        var end = start;

        do
        {
            if (!IsNamePart(Current))
                return null;

            if (name.Length > 0)
                name.Append('.');

            // Parts that touch are one: `orders_${DATE}`.
            var first = Index;
            while (IsNamePart(Current) && (Index == first || Current.Start == end))
            {
                name.Append(Current.Text);
                isDynamic |= Current.Kind is SqlTokenKind.Dynamic or SqlTokenKind.Variable;
                end = Current.End;
                Index++;
            }
        }
        while (Current.IsSymbol('.') && IsNamePart(Peek(1)) && AcceptSymbol('.'));

        return new(TextSpan.FromBounds(start, end), name.ToString(), isDynamic);
    }

    /// <summary>Reads one literal, word or placeholder; null where none stands.</summary>
    public SqlValue? ReadValue()
    {
        var start = Index;
        while (!IsAtEnd && IsValuePart(Current) && (Index == start || Current.Start == tokens[Index - 1].End))
            Index++;

        return Index == start ? null : ValueOf(start, Index);
    }

    /// <summary>Reads a file or a URL. A bare word is none: <c>Restore database test from S3</c> is prose.</summary>
    public SqlValue? ReadLocation() =>
        Current.Kind is SqlTokenKind.String or SqlTokenKind.Dynamic or SqlTokenKind.Variable ? ReadValue() : null;

    /// <summary>Reads up to a comma outside of parentheses. Anything but a literal is dynamic.</summary>
    public SqlValue? ReadExpression()
    {
        var start = Index;
        var depth = 0;

        for (; !IsAtEnd && (depth > 0 || !Current.IsSymbol(',')); Index++)
        {
            if (Current.IsSymbol('('))
                depth++;
            else if (Current.IsSymbol(')'))
                depth--;
        }

        return Index == start ? null : ValueOf(start, Index);
    }

    /// <summary>The value of a stretch of tokens.</summary>
    public SqlValue ValueOf(int from, int to)
    {
        var span = TextSpan.FromBounds(tokens[from].Start, tokens[to - 1].End);

        if (to - from == 1)
        {
            var token = tokens[from];
            var isDynamic = token.Kind is SqlTokenKind.Dynamic or SqlTokenKind.Variable or SqlTokenKind.Symbol
                || (token.Kind == SqlTokenKind.String && SqlLexer.HasPlaceholder(token.Text));
            return new(span, token.Text, isDynamic);
        }

        var isSigned = to - from == 2 && tokens[from].Text is "-" or "+" && tokens[to - 1].Kind == SqlTokenKind.Number;
        return new(span, text.Substring(span.Start, span.Length), !isSigned);
    }

    private static bool EndsValue(SqlToken token) =>
        token.Kind is SqlTokenKind.String or SqlTokenKind.Number or SqlTokenKind.Name || token.IsSymbol(')');

    private static bool IsNamePart(SqlToken token) =>
        token.Kind is SqlTokenKind.Word or SqlTokenKind.Name or SqlTokenKind.Dynamic or SqlTokenKind.String or SqlTokenKind.Number;

    private static bool IsValuePart(SqlToken token) => IsNamePart(token) || token.Kind == SqlTokenKind.Variable;
}
