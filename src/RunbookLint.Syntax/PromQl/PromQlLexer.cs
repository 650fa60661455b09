using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.PromQl;

/// <summary>Cuts a query into tokens. It stops at the first character that is none.</summary>
internal sealed class PromQlLexer
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "=~", "!~", "&&", "||", "(", ")", "{", "}", "[", "]", ",", "=", "<", ">", "+", "-", "*", "/", "%", "^", "@", ":"];

    private readonly string text;
    private readonly PromQlHoles holes;
    private readonly ImmutableArray<PromQlToken>.Builder tokens = ImmutableArray.CreateBuilder<PromQlToken>();
    private int position;
    private int brackets;

    private PromQlLexer(string text, ImmutableArray<TextSpan> given) => (this.text, holes) = (text, new(text, given));

    /// <summary>Whether something in the text is filled in later.</summary>
    public bool HasHoles { get; private set; }

    /// <summary>What is no token; null when there is nothing of the sort.</summary>
    public SyntaxError? Error { get; private set; }

    /// <summary>The tokens, with one for the end.</summary>
    public ImmutableArray<PromQlToken> Tokens => tokens.ToImmutable();

    /// <summary>Reads a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="holes">What is known to be filled in later, sorted.</param>
    public static PromQlLexer Read(string text, ImmutableArray<TextSpan> holes)
    {
        var lexer = new PromQlLexer(text, holes);
        while (lexer.Error is null && lexer.SkipBlanks())
            lexer.ReadToken();

        // What is missing at the end is missing behind the last word, not behind the blank lines and comments that follow it.
        lexer.tokens.Add(new(PromQlTokenKind.End, new TextSpan(lexer.tokens.Count == 0 ? 0 : lexer.tokens[lexer.tokens.Count - 1].Span.End, 0), ""));
        return lexer;
    }

    private char Current => text[position];

    private bool SkipBlanks()
    {
        while (position < text.Length && (char.IsWhiteSpace(Current) || Current == '#'))
        {
            if (Current != '#')
                position++;
            else
                position = text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;
        }

        return position < text.Length;
    }

    private void ReadToken()
    {
        var c = Current;
        if (c is '"' or '\'' or '`')
            ReadString(c);
        else if (IsWordStart(c) || char.IsDigit(c) || (c == '.' && position + 1 < text.Length && char.IsDigit(text[position + 1])) || holes.EndAt(position) is not null)
            ReadWord();
        else if (Array.Find(Symbols, symbol => string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0) is { } symbol)
            ReadSymbol(symbol);
        else
            Error = new(new TextSpan(position, char.IsHighSurrogate(c) && position + 1 < text.Length ? 2 : 1), $"'{c}' means nothing in a query");
    }

    private void ReadSymbol(string symbol)
    {
        brackets += symbol switch { "[" => 1, "]" => -1, _ => 0 };
        position += symbol.Length;
        Add(PromQlTokenKind.Symbol, position - symbol.Length, symbol);
    }

    /// <summary>A name, a keyword, a number or a hole: all that stands together without a blank.</summary>
    private void ReadWord()
    {
        var start = position;
        var isNumber = char.IsDigit(Current) || Current == '.';
        var hasHole = false;

        while (position < text.Length)
        {
            if (holes.EndAt(position) is { } end && end > position)
            {
                hasHole = true;
                position = end;
            }
            else if (IsWordPart(Current) || (isNumber && (Current == '.' || IsSignOfExponent(start))))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        HasHoles |= hasHole;
        var word = text.Substring(start, position - start);
        if (hasHole)
            Add(PromQlTokenKind.Hole, start, word);
        else if (!isNumber)
            Add(PromQlTokenKind.Word, start, word);
        else if (PromQlNumbers.TryRead(word, out var value))
            tokens.Add(new(PromQlTokenKind.Number, TextSpan.FromBounds(start, position), word) { Value = value });
        else
            Error = new(TextSpan.FromBounds(start, position), "this is neither a number nor a duration");
    }

    private bool IsWordStart(char c) => c == '_' || (c == ':' && brackets <= 0) || IsLetter(c);

    private bool IsWordPart(char c) => IsWordStart(c) || char.IsDigit(c);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private bool IsSignOfExponent(int start) =>
        Current is '+' or '-' && text[position - 1] is 'e' or 'E' && position - 1 > start && text[start] != 'x' && !IsHexadecimal(start) && char.IsDigit(text[position - 2]);

    private bool IsHexadecimal(int start) => text[start] == '0' && text[start + 1] is 'x' or 'X';

    private void ReadString(char quote)
    {
        var start = position++;
        var value = new StringBuilder();
        var hasHole = false;

        while (position < text.Length && Current != quote)
        {
            if (Current == '\n' && quote != '`')
                break;

            if (holes.EndAt(position) is { } end && end > position)
            {
                hasHole = true;
                value.Append(text, position, end - position);
                position = end;
            }
            else if (Current == '\\' && quote != '`')
            {
                ReadEscape(value);
            }
            else
            {
                value.Append(text[position++]);
            }
        }

        HasHoles |= hasHole;
        if (position >= text.Length || Current != quote)
        {
            Error ??= new(TextSpan.FromBounds(start, position), "this string is never closed");
            return;
        }

        position++;
        tokens.Add(new(PromQlTokenKind.String, TextSpan.FromBounds(start, position), value.ToString()) { HasHole = hasHole });
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = position++;
        if (position >= text.Length)
            return;

        var c = text[position++];
        if (Digits(c) is { } digits)
        {
            var length = Math.Min(digits, text.Length - position);
            if (length == digits && TryReadCode(text.Substring(position, digits), out var code))
                value.Append(code);
            else
                Error ??= new(TextSpan.FromBounds(start, position), "this is no escape of a string");

            position += length;
            return;
        }

        var escaped = c switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', '\\' or '"' or '\'' => c, _ => '\0' };
        if (c is >= '0' and <= '7')
            position = Math.Min(position + 2, text.Length);
        else if (escaped == '\0')
            Error ??= new(TextSpan.FromBounds(start, position), $"'\\{c}' is no escape of a string");
        else
            value.Append(escaped);
    }

    private static int? Digits(char escape) => escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => null };

    private static bool TryReadCode(string digits, out string character)
    {
        var isRead = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        character = isRead ? char.ConvertFromUtf32(code) : "";
        return isRead;
    }

    private void Add(PromQlTokenKind kind, int start, string word) => tokens.Add(new(kind, TextSpan.FromBounds(start, position), word));
}
