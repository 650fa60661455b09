using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Python;

/// <summary>Reads the statements of Python, as far as they matter to what a program runs. What it cannot read it passes over.</summary>
public sealed partial class PythonParser
{
    private readonly PythonExpressions expressions;
    private readonly List<ProgramFunction> functions = [];
    private readonly List<ProgramField> fields = [];
    private readonly Dictionary<string, string> imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);
    private int depth;

    private PythonParser(string text) => expressions = new(text, 0, text.Length, 0);

    /// <summary>Reads a program. Never throws.</summary>
    public static ProgramUnit Parse(string text)
    {
        var parser = new PythonParser(text);
        var main = parser.Statements("", isFunction: false);

        foreach (var single in main.OfType<ProgramAssign>().Where(assign => assign is { Target: ProgramName, IsAppend: false }).GroupBy(assign => ((ProgramName)assign.Target).Name).Where(group => group.Count() == 1))
            parser.fields.Add(new("", single.Key, single.Single().Value));

        return new(main, [.. parser.functions], [.. parser.fields])
        {
            Imports = parser.imports.ToImmutableDictionary(),
            Aliases = parser.aliases.ToImmutableDictionary(),
            Changing = ProgramWalk.SetAgain(parser.shared, [.. main, .. parser.functions]),
        };
    }

    private PythonToken Current => expressions.Current;

    private ImmutableArray<ProgramStatement> Statements(string owner, bool isFunction)
    {
        var statements = ImmutableArray.CreateBuilder<ProgramStatement>();

        while (Current.Kind is not (PythonKind.End or PythonKind.Dedent))
        {
            if (Current.Kind is PythonKind.NewLine or PythonKind.Indent || Current.Is(";"))
                expressions.Next();
            else
                statements.AddRange(Statement(owner, isFunction));
        }

        return statements.ToImmutable();
    }

    private IEnumerable<ProgramStatement> Statement(string owner, bool isFunction)
    {
        var start = Current.Span.Start;
        var decorators = ImmutableArray.CreateBuilder<ProgramExpression>();

        while (Current.Is("@"))
        {
            expressions.Next();
            decorators.Add(expressions.Read());
            SkipLine();
        }

        if (Current.Is("async"))
            expressions.Next();

        if (Current.Kind != PythonKind.Name)
            return Simple(start);

        switch (Current.Text)
        {
            case "def":
                return Function(start, owner, isFunction, decorators.ToImmutable());
            case "class":
                return Class();
            case "if":
                return [If(start, owner, isFunction)];
            case "for":
                return [For(start, owner, isFunction)];
            case "while":
                expressions.Next();
                var condition = expressions.Read();
                return [new ProgramLoop(SpanFrom(start), null, condition, Block(owner, isFunction))];
            case "try":
                return [Try(start, owner, isFunction)];
            case "with":
                return With(start, owner, isFunction);
            case "import":
                Import();
                return [];
            case "from":
                ImportFrom();
                return [];
            case "match" when IsMatch():
                return [Match(start, owner, isFunction)];
            default:
                return Simple(start);
        }
    }

    private IEnumerable<ProgramStatement> Simple(int start)
    {
        var word = Current.Kind == PythonKind.Name ? Current.Text : "";

        switch (word)
        {
            case "return" or "raise":
                expressions.Next();
                var value = EndsStatement() ? null : expressions.Read();
                SkipStatement();
                return word == "return" ? [new ProgramReturn(SpanFrom(start), value)] : [new ProgramLeave(SpanFrom(start), value)];

            case "break" or "continue":
                SkipStatement();
                return [new ProgramLeave(SpanFrom(start), null)];

            case "global" or "nonlocal":
                for (expressions.Next(); !EndsStatement(); expressions.Next())
                    shared.Add(Current.Text);

                return [];

            case "assert":
                expressions.Next();
                var asserted = expressions.Read();
                SkipStatement();
                return [new ProgramDo(SpanFrom(start), asserted)];

            case "pass" or "del":
                SkipStatement();
                return [];
        }

        var first = expressions.ReadTuple();

        if (Current.Is(":"))
        {
            expressions.Next();
            expressions.Read();
        }

        if (Current.Is("+=") || Current.Is("="))
        {
            var isAppend = Current.Is("+=");
            var targets = new List<ProgramExpression> { first };
            var assigned = first;

            while (Current.Is("=") || Current.Is("+="))
            {
                expressions.Next();
                assigned = expressions.ReadTuple();
                targets.Add(assigned);
            }

            SkipStatement();
            return [.. targets.Take(targets.Count - 1).Select(target => new ProgramAssign(SpanFrom(start), target, assigned, isAppend))];
        }

        SkipStatement();
        var leaves = first is ProgramCall { Callee: ProgramMember { Name: "exit", Target: ProgramName { Name: "sys" } } or ProgramName { Name: "exit" or "quit" } };
        return leaves ? [new ProgramLeave(SpanFrom(start), first)] : [new ProgramDo(SpanFrom(start), first)];
    }

    private bool EndsStatement() => Current.Kind is PythonKind.NewLine or PythonKind.End or PythonKind.Dedent || Current.Is(";");

    private void SkipStatement()
    {
        while (!EndsStatement())
            expressions.Next();
    }

    private void SkipLine()
    {
        while (Current.Kind is not (PythonKind.NewLine or PythonKind.End))
            expressions.Next();

        expressions.Next();
    }

    private ProgramBlock Block(string owner, bool isFunction)
    {
        var start = Current.Span.Start;
        while (!Current.Is(":") && !EndsStatement())
            expressions.Next();

        if (Current.Is(":"))
            expressions.Next();

        if (Current.Kind != PythonKind.NewLine)
        {
            var line = ImmutableArray.CreateBuilder<ProgramStatement>();
            while (Current.Kind is not (PythonKind.NewLine or PythonKind.End or PythonKind.Dedent))
            {
                if (Current.Is(";"))
                    expressions.Next();
                else
                    line.AddRange(Simple(Current.Span.Start));
            }

            return new(SpanFrom(start), line.ToImmutable());
        }

        expressions.Next();
        if (Current.Kind != PythonKind.Indent)
            return new(SpanFrom(start), []);

        expressions.Next();
        start = Current.Span.Start;

        if (depth == DepthLimits.PythonBlocks)
        {
            Reading.Meets($"blocks are nested more than {DepthLimits.PythonBlocks} levels deep; what is inside is not read");
            SkipBlock();
            return new(SpanFrom(start), []);
        }

        depth++;
        var statements = Statements(owner, isFunction);
        depth--;

        if (Current.Kind == PythonKind.Dedent)
            expressions.Next();

        return new(SpanFrom(start), statements);
    }

    private void SkipBlock()
    {
        for (var open = 1; open > 0 && Current.Kind != PythonKind.End; expressions.Next())
            open += Current.Kind == PythonKind.Indent ? 1 : Current.Kind == PythonKind.Dedent ? -1 : 0;
    }
}
