using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

internal enum SqlTokenKind
{
    /// <summary>A keyword or a bare name.</summary>
    Word,

    /// <summary>A name in backquotes.</summary>
    Name,

    String,
    Number,

    /// <summary><c>@user</c> or <c>@@system</c>.</summary>
    Variable,

    /// <summary>What only a template engine, a shell or a driver can fill in.</summary>
    Dynamic,

    Symbol,

    /// <summary>The end of a statement.</summary>
    Terminator,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Decoded: free of quotes and escapes.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End, string Text)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public bool IsWord(string word) => Kind == SqlTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol && Text.Length == 1;
}
