using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Hcl;

/// <summary>Reads blocks and attributes of HCL, as Terraform has them. Expressions are not evaluated; what is no HCL is passed over.</summary>
/// <seealso href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md"/>
public sealed class HclParser
{
    private readonly string text;
    private int position;

    private HclParser(string text) => this.text = text;

    /// <summary>The blocks of a text. Never throws.</summary>
    public static HclBlock Parse(string text) => new HclParser(text).Read();

    private HclBlock Read()
    {
        var root = new HclBlock(0, "", []);
        var open = new Stack<HclBlock>();
        open.Push(root);

        while (SkipBlanks(lines: true))
        {
            Reading.Step();
            if (text[position] == '}')
            {
                position++;
                if (open.Count > 1)
                    open.Pop();
            }
            else if (IsWord(text[position]))
            {
                ReadItem(open);
            }
            else
            {
                position++;
            }
        }

        return root;
    }

    private void ReadItem(Stack<HclBlock> open)
    {
        var start = position;
        var name = Word();
        var labels = ImmutableArray.CreateBuilder<string>();

        while (SkipBlanks(lines: false))
        {
            if (text[position] == '=')
            {
                position++;
                SkipBlanks(lines: false);
                var value = Value();
                if (labels.Count == 0 && !open.Peek().Attributes.ContainsKey(name))
                    open.Peek().Attributes.Add(name, value);

                return;
            }

            if (text[position] == '{')
            {
                position++;
                var block = new HclBlock(start, name, labels.ToImmutable());
                open.Peek().Blocks.Add(block);
                if (open.Count < DepthLimits.Data)
                    open.Push(block);
                else
                    Reading.Meets($"blocks are nested more than {DepthLimits.Data} levels deep; what is inside is not read");

                return;
            }

            if (text[position] == '"')
                labels.Add(String().Text);
            else if (IsWord(text[position]))
                labels.Add(Word());
            else
                return;
        }
    }

    private HclValue Value()
    {
        var start = position;
        if (position < text.Length && text[position] == '"' && String() is { IsLiteral: true } whole && IsAtEnd())
            return whole;

        position = start;
        var items = ImmutableArray.CreateBuilder<HclValue>();
        var depth = 0;

        while (position < text.Length)
        {
            var c = text[position];
            if (depth == 0 && c is ('\n' or '}'))
                break;

            if (c == '"')
            {
                items.Add(String());
                continue;
            }

            if (c == '#' || (c == '/' && position + 1 < text.Length && text[position + 1] is ('/' or '*')))
            {
                if (depth == 0)
                    break;

                SkipBlanks(lines: true);
                continue;
            }

            if (c == '<' && string.CompareOrdinal(text, position, "<<", 0, 2) == 0)
            {
                SkipHereDocument();
                if (depth == 0)
                    break;

                continue;
            }

            depth += c is '[' or '(' or '{' ? 1 : c is ']' or ')' or '}' ? -1 : 0;
            position++;
        }

        var written = text.Substring(start, position - start).Trim();
        var isList = written.StartsWith("[", StringComparison.Ordinal) && written.EndsWith("]", StringComparison.Ordinal);
        return new(new TextSpan(start, written.Length), written, false, isList ? items.ToImmutable() : []);
    }

    private HclValue String()
    {
        var start = position++;
        while (position < text.Length && text[position] is not ('"' or '\n'))
        {
            if (text[position] == '$' && position + 1 < text.Length && text[position + 1] == '{')
                SkipInterpolation();
            else
                position += text[position] == '\\' ? 2 : 1;
        }

        position = Math.Min(position, text.Length);
        var inner = text.Substring(start + 1, Math.Max(0, position - start - 1));
        if (position < text.Length && text[position] == '"')
            position++;

        return new(TextSpan.FromBounds(start, position), inner, inner.IndexOf("${", StringComparison.Ordinal) < 0 && inner.IndexOf('\\') < 0, []);
    }

    /// <summary>Goes behind what is filled into a string: it may hold strings itself, but no line break.</summary>
    private void SkipInterpolation()
    {
        var depth = 0;
        for (position++; position < text.Length && text[position] != '\n'; position++)
        {
            depth += text[position] == '{' ? 1 : text[position] == '}' ? -1 : 0;
            if (depth == 0)
            {
                position++;
                return;
            }
        }
    }

    private bool IsAtEnd()
    {
        var here = position;
        var isAtEnd = !SkipBlanks(lines: false) || text[position] is '\n' or '}';
        position = here;
        return isAtEnd;
    }

    /// <summary>Goes behind a here-document: its last line is the word behind <c>&lt;&lt;</c> alone.</summary>
    private void SkipHereDocument()
    {
        position += 2;
        if (position < text.Length && text[position] == '-')
            position++;

        var mark = Word();
        for (var line = text.IndexOf('\n', position); line >= 0 && mark.Length > 0; line = text.IndexOf('\n', line + 1))
        {
            var end = text.IndexOf('\n', line + 1);
            end = end < 0 ? text.Length : end;
            if (text.Substring(line + 1, end - line - 1).Trim() != mark)
                continue;

            position = end;
            return;
        }

        position = text.Length;
    }

    private string Word()
    {
        var start = position;
        while (position < text.Length && IsWord(text[position]))
            position++;

        return text.Substring(start, position - start);
    }

    /// <summary>Goes to the next character that says something; false at the end of the text.</summary>
    private bool SkipBlanks(bool lines)
    {
        while (position < text.Length)
        {
            var c = text[position];
            var next = position + 1 < text.Length ? text[position + 1] : '\0';

            if (c is ' ' or '\t' or '\r' || (c == '\n' && lines))
                position++;
            else if (c == '#' || (c == '/' && next == '/'))
                position = text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;
            else if (c == '/' && next == '*')
                position = text.IndexOf("*/", position + 2, StringComparison.Ordinal) is var close and >= 0 ? close + 2 : text.Length;
            else
                return true;
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';
}
