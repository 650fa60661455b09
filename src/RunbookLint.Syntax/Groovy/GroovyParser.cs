using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Groovy;

/// <summary>Reads Groovy as words, texts and brackets. Whatever the text is, something is read; nothing is an error.</summary>
public sealed class GroovyParser
{
    private static readonly string[] Symbols = ["->", "?:", "?.", "==", "!=", "<=", ">=", "&&", "||", "+=", "<<", "=~", "++", "--"];

    private readonly string text;
    private readonly Stack<(char Open, int Start, ImmutableArray<GroovyNode>.Builder Children)> open = new();
    private int position;

    private GroovyParser(string text) => this.text = text;

    /// <summary>The whole script as one group.</summary>
    public static GroovyGroup Parse(string text) => new GroovyParser(text).Read();

    private GroovyGroup Read()
    {
        open.Push(('\0', 0, ImmutableArray.CreateBuilder<GroovyNode>()));
        while (position < text.Length)
            ReadNext();

        while (open.Count > 1)
            Close(text.Length);

        return new(new(0, text.Length), '\0', open.Pop().Children.ToImmutable());
    }

    private void ReadNext()
    {
        Reading.Step();
        var start = position;
        var character = text[position];

        switch (character)
        {
            case '\n':
                position++;
                if (open.Peek().Open is not ('(' or '['))
                    Add(new GroovyLineEnd(new(start, 1)));
                break;
            case '#' when start == 0:
                SkipLine();
                break;
            case '/' when Next() == '/':
                SkipLine();
                break;
            case '/' when Next() == '*':
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = end < 0 ? text.Length : end + 2;
                break;
            case '\\' or ' ' or '\t' or '\r':
                position++;
                break;
            case '\'' or '"':
            case '/' when !IsBehindValue():
                var read = new GroovyStringReader(text).Read(position);
                position = read.Span.End;
                Add(read);
                break;
            case '(' or '[' or '{':
                position++;
                if (open.Count < DepthLimits.Data)
                    open.Push((character, start, ImmutableArray.CreateBuilder<GroovyNode>()));
                else
                    Reading.Meets($"brackets are nested more than {DepthLimits.Data} levels deep; what is inside is not read");
                break;
            case ')' or ']' or '}':
                position++;
                CloseTo(character switch { ')' => '(', ']' => '[', _ => '{' });
                break;
            default:
                ReadToken(start);
                break;
        }
    }

    private void ReadToken(int start)
    {
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$'))
            position++;

        if (position > start)
        {
            Add(new GroovyWord(TextSpan.FromBounds(start, position), text.Substring(start, position - start)));
            return;
        }

        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(text, start, candidate, 0, candidate.Length) == 0) ?? text[start].ToString();
        position += symbol.Length;
        Add(new GroovySymbol(new(start, symbol.Length), symbol));
    }

    /// <summary>A closing bracket closes what stands open inside its own; one that opens nothing is passed over.</summary>
    private void CloseTo(char bracket)
    {
        if (!open.Any(group => group.Open == bracket))
            return;

        // A brace ends what was left open in parentheses before it; a parenthesis does not end a block.
        if (bracket != '{' && open.TakeWhile(group => group.Open != bracket).Any(group => group.Open == '{'))
            return;

        while (open.Peek().Open != bracket)
            Close(position - 1);

        Close(position);
    }

    private void Close(int end)
    {
        var (bracket, start, children) = open.Pop();
        Add(new GroovyGroup(TextSpan.FromBounds(start, Math.Max(start, end)), bracket, children.ToImmutable()));
    }

    /// <summary>A slash behind a value divides; elsewhere it opens a text.</summary>
    private bool IsBehindValue()
    {
        var children = open.Peek().Children;
        return children.Count > 0 && children[children.Count - 1] is GroovyWord { Name: not "return" } or GroovyString or GroovyGroup;
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', position);
        position = end < 0 ? text.Length : end;
    }

    private char Next() => position + 1 < text.Length ? text[position + 1] : '\0';

    private void Add(GroovyNode node) => open.Peek().Children.Add(node);
}
