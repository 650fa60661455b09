using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Syntax.Python;

/// <summary>What stands behind a value: calls, members, subscripts.</summary>
internal sealed partial class PythonExpressions
{
    private ProgramExpression Primary()
    {
        var start = Current.Span.Start;
        var value = Atom();

        for (var count = 0; ; count++)
        {
            if (!(Current.Is(".") || Current.Is("(") || Current.Is("[")) || !MayGrow(count))
                return value;

            if (Current.Is("."))
            {
                Next();
                var name = Current.Kind == PythonKind.Name ? Current.Text : "";
                if (name.Length > 0)
                    Next();

                value = new ProgramMember(SpanFrom(start), value, name);
            }
            else if (Current.Is("("))
            {
                var arguments = Arguments();
                value = new ProgramCall(SpanFrom(start), value, arguments);
            }
            else
            {
                Next();
                var index = Subscript();
                Close("]");
                value = new ProgramElement(SpanFrom(start), value, index);
            }
        }
    }

    private ProgramExpression Subscript()
    {
        var start = Current.Span.Start;
        var value = StartsExpression() ? ReadTuple() : new ProgramOther(new(start, 0), []);
        if (!Current.Is(":"))
            return value;

        while (!Current.Is("]") && Current.Kind is not (PythonKind.NewLine or PythonKind.End))
            Next();

        return new ProgramOther(SpanFrom(start), []);
    }

    private ImmutableArray<ProgramArgument> Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<ProgramArgument>();
        Next();

        while (!Current.Is(")") && Current.Kind is not (PythonKind.NewLine or PythonKind.End))
        {
            var (start, before) = (Current.Span.Start, next);
            string? name = null;

            if (Current.Kind == PythonKind.Name && Peek(1).Is("="))
            {
                name = Current.Text;
                Next();
                Next();
            }

            var value = Read();
            SkipComprehension(")");
            arguments.Add(value is ProgramSpread spread ? new(SpanFrom(start), null, spread.Value, IsSpread: true) : new(SpanFrom(start), name, value));

            if (Current.Is(",") || next == before)
                Next();
        }

        Close(")");
        return arguments.ToImmutable();
    }
}
