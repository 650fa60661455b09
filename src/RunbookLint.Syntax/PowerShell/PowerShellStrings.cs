using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

/// <summary>Collects the texts and values of a string or a word.</summary>
internal sealed class PowerShellStrings(PowerShellCursor cursor, PowerShellExpressions expressions)
{
    private readonly ImmutableArray<ProgramExpression>.Builder parts = ImmutableArray.CreateBuilder<ProgramExpression>();
    private SpanMapBuilder builder = new();
    private int from = cursor.At;

    /// <summary>The parts so far.</summary>
    public ImmutableArray<ProgramExpression> Parts()
    {
        Close(cursor.At);
        return parts.ToImmutable();
    }

    /// <summary>Adds the current character as it is.</summary>
    public void Copy()
    {
        builder.Copy(cursor.Current, cursor.At);
        cursor.Skip(1);
    }

    /// <summary>Adds what a backquote stands before.</summary>
    public void Escape()
    {
        builder.Mark(cursor.At);
        var next = cursor.Peek(1);

        if (next is '\r' or '\n')
        {
            cursor.Skip(next == '\r' && cursor.Peek(2) == '\n' ? 3 : 2);
            return;
        }

        builder.Insert(next switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '0' => "\0", '\0' => "", _ => next.ToString() });
        cursor.Skip(2);
        builder.Mark(cursor.At);
    }

    /// <summary>Adds the value of a variable or a sub-expression.</summary>
    public void Value()
    {
        Close(cursor.At);
        parts.Add(expressions.Dollar());
        builder = new();
        from = cursor.At;
        builder.Mark(from);
    }

    /// <summary>Adds a string in quotes.</summary>
    public void Quoted()
    {
        var quote = cursor.Current;
        builder.Mark(cursor.At);
        cursor.Skip(1);

        while (!cursor.IsAtEnd)
        {
            if (cursor.Current == quote && cursor.Peek(1) == quote)
            {
                cursor.Skip(1);
                Copy();
            }
            else if (cursor.Current == quote)
            {
                cursor.Skip(1);
                return;
            }
            else
            {
                Inside(quote == '"');
            }
        }
    }

    /// <summary>Adds a here-string: the lines between <c>@"</c> and <c>"@</c>.</summary>
    public void HereString()
    {
        var quote = cursor.Peek(1);
        var text = cursor.Text;
        var first = text.IndexOf('\n', cursor.At);
        var end = first < 0 ? -1 : EndOfHereString(first, quote);

        if (end < 0)
        {
            cursor.MoveTo(text.Length);
            from = text.Length;
            return;
        }

        cursor.MoveTo(first + 1);
        from = cursor.At;
        builder.Mark(from);
        var last = text[end - 1] == '\r' ? end - 1 : end;

        while (cursor.At < last)
            Inside(quote == '"');

        Close(Math.Min(last, cursor.At));
        cursor.MoveTo(text.IndexOf(quote, end) + 2);
        builder = new();
        from = cursor.At;
    }

    /// <summary>The line break before the line that starts with the closing mark.</summary>
    private int EndOfHereString(int first, char quote)
    {
        var close = cursor.Text.IndexOf("\n" + quote + "@", first, StringComparison.Ordinal);
        return close;
    }

    private void Inside(bool isExpanded)
    {
        if (isExpanded && cursor.Current == '`')
            Escape();
        else if (isExpanded && PowerShellExpressions.StartsValue(cursor))
            Value();
        else
            Copy();
    }

    private void Close(int at)
    {
        builder.Mark(at);
        parts.Add(new ProgramLiteral(TextSpan.FromBounds(from, Math.Max(from, at)), builder.ToString(), builder.ToMap()));
        builder = new();
    }
}
