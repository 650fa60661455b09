using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Syntax.Python;

/// <summary>Lists, mappings and what else stands in brackets.</summary>
internal sealed partial class PythonExpressions
{
    private ProgramExpression Parenthesized()
    {
        var start = Current.Span.Start;
        Next();
        if (Current.Is(")"))
        {
            Next();
            return new ProgramList(SpanFrom(start), []);
        }

        var value = ReadTuple();
        SkipComprehension(")");
        Close(")");
        return value;
    }

    private ProgramExpression List()
    {
        var start = Current.Span.Start;
        Next();
        var items = ImmutableArray.CreateBuilder<ProgramExpression>();

        while (!Current.Is("]") && Current.Kind is not (PythonKind.NewLine or PythonKind.End))
        {
            var before = next;
            items.Add(Read());

            if (Current.Is("for") || Current.Is("async"))
            {
                SkipComprehension("]");
                Close("]");
                return new ProgramOther(SpanFrom(start), []);
            }

            if (Current.Is(",") || next == before)
                Next();
        }

        Close("]");
        return new ProgramList(SpanFrom(start), items.ToImmutable());
    }

    private ProgramExpression Map()
    {
        var start = Current.Span.Start;
        Next();
        var entries = ImmutableArray.CreateBuilder<ProgramEntry>();

        while (!Current.Is("}") && Current.Kind is not (PythonKind.NewLine or PythonKind.End))
        {
            var (from, before) = (Current.Span.Start, next);
            var key = Read();

            if (key is ProgramSpread spread)
            {
                entries.Add(new(SpanFrom(from), null, spread.Value));
            }
            else if (Current.Is(":"))
            {
                Next();
                var value = Read();
                entries.Add(new(SpanFrom(from), key, value));
            }

            if (Current.Is("for") || Current.Is("async"))
            {
                SkipComprehension("}");
                Close("}");
                return new ProgramOther(SpanFrom(start), []);
            }

            if (Current.Is(",") || next == before)
                Next();
        }

        Close("}");
        return new ProgramMap(SpanFrom(start), entries.ToImmutable());
    }

    private void SkipComprehension(string close)
    {
        if (!Current.Is("for") && !Current.Is("async"))
            return;

        for (var open = 0; Current.Kind is not (PythonKind.NewLine or PythonKind.End) && (open > 0 || !Current.Is(close)); Next())
        {
            if (Current.Kind == PythonKind.Operator)
                open += Current.Text is "(" or "[" or "{" ? 1 : Current.Text is ")" or "]" or "}" ? -1 : 0;
        }
    }
}
