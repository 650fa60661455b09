using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

internal sealed partial class PowerShellExpressions
{
    private ProgramExpression Element(ProgramExpression? input)
    {
        if (cursor.Current is '&' or '.' && cursor.Peek(1) is ' ' or '"' or '\'' or '$' or '(')
        {
            var isSource = cursor.Current == '.';
            var start = cursor.At;
            cursor.Skip(1);
            cursor.SkipBlank();
            return Command(start, input, isSource);
        }

        return StartsExpression() ? Expression(input) : Command(cursor.At, input, isSource: false);
    }

    private ProgramExpression Expression(ProgramExpression? input)
    {
        var start = cursor.At;
        if (!cursor.TryEnter())
            return Skipped(start);

        var value = Sum(allowsList: true);
        cursor.Leave();
        return input is null ? value : new ProgramOther(cursor.SpanFrom(start), [input, value]);
    }

    private bool StartsExpression() => cursor.Current is '$' or '"' or '\'' or '(' or '[' or '@' or '!' or '{' || char.IsDigit(cursor.Current)
        || (cursor.Current == '-' && (char.IsDigit(cursor.Peek(1)) || cursor.Peek(1) is '(' or '$'))
        || (cursor.Current == '-' && cursor.Peek(1) is 'n' or 'N');

    private ProgramCommand Command(int start, ProgramExpression? input, bool isSource)
    {
        var words = ImmutableArray.CreateBuilder<ProgramExpression>();
        if (isSource)
            words.Add(new ProgramText(new(start, 1), [new ProgramLiteral(new(start, 1), ".", SpanMap.Shifted(start, 1))]));

        while (!EndsStatement() && cursor.Current is not ('|' or '&'))
        {
            var before = cursor.At;

            if (IsRedirection())
            {
                SkipRedirection();
            }
            else if (cursor.Current == '-' && string.CompareOrdinal(cursor.Text, cursor.At, "--% ", 0, 4) == 0)
            {
                cursor.Skip(4);
                AddVerbatim(words);
            }
            else
            {
                words.Add(WordOrList());
            }

            cursor.SkipBlank();
            if (cursor.At == before)
                cursor.Skip(1);
        }

        return new(cursor.SpanFrom(start), words.ToImmutable(), input);
    }

    /// <summary>Words with commas between them are one list.</summary>
    private ProgramExpression WordOrList()
    {
        var start = cursor.At;
        var first = Word();
        if (!FollowsComma())
            return first;

        var items = ImmutableArray.CreateBuilder<ProgramExpression>();
        items.Add(first);
        while (FollowsComma())
        {
            cursor.SkipBlank(overLines: true);
            cursor.Skip(1);
            cursor.SkipBlank(overLines: true);
            items.Add(Word());
        }

        return new ProgramList(cursor.SpanFrom(start), items.ToImmutable());
    }

    private bool FollowsComma()
    {
        var start = cursor.At;
        cursor.SkipBlank();
        var follows = cursor.Current == ',';
        cursor.MoveTo(start);
        return follows;
    }

    /// <summary>Behind <c>--%</c> nothing is special up to the end of the line.</summary>
    private void AddVerbatim(ImmutableArray<ProgramExpression>.Builder words)
    {
        while (!cursor.IsAtEnd && cursor.Current is not ('\r' or '\n' or '|'))
        {
            var start = cursor.At;
            while (!cursor.IsAtEnd && cursor.Current is not (' ' or '\r' or '\n' or '|'))
                cursor.Skip(1);

            if (cursor.At > start)
            {
                var span = TextSpan.FromBounds(start, cursor.At);
                var builder = new SpanMapBuilder();
                builder.Mark(start);
                for (var at = start; at < cursor.At; at++)
                {
                    if (cursor.Text[at] != '"')
                        builder.Copy(cursor.Text[at], at);
                }

                words.Add(new ProgramText(span, [new ProgramLiteral(span, builder.ToString(), builder.ToMap())]));
            }

            while (cursor.Current == ' ')
                cursor.Skip(1);
        }
    }

    private bool IsRedirection() => cursor.Current is '>' or '<' || (cursor.Current is (>= '1' and <= '6') or '*' && cursor.Peek(1) == '>');

    private void SkipRedirection()
    {
        while (cursor.Current is '>' or '<' or '*' || char.IsDigit(cursor.Current))
            cursor.Skip(1);

        if (cursor.Current == '&')
        {
            cursor.Skip(2);
            return;
        }

        cursor.SkipBlank();
        if (!EndsStatement() && cursor.Current is not '|')
            Word();
    }

    private bool EndsStatement() => cursor.IsAtEnd || cursor.Current is '\r' or '\n' or ';' or '}' or ')' || (cursor.Current == '#' && (cursor.At == 0 || char.IsWhiteSpace(cursor.Text[cursor.At - 1])));

    private bool EndsWord() => cursor.IsAtEnd || cursor.Current is ' ' or '\t' or '\r' or '\n' or ';' or '|' or ')' or '}' or ',' or '(' or '{' || (cursor.Current == '&' && cursor.Peek(1) is ' ' or '&' or '\0') || (cursor.Current == '`' && cursor.Peek(1) is '\r' or '\n');
}
