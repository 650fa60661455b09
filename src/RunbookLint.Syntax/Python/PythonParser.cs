using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Syntax.Python;

/// <summary>Reads the statements of Python, as far as they matter to what a program runs. What it cannot read it passes over.</summary>
public sealed class PythonParser
{
    private const int MaxDepth = 60;

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

            case "pass" or "del" or "assert":
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

        if (depth == MaxDepth)
        {
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

    private IEnumerable<ProgramStatement> Function(int start, string owner, bool isFunction, ImmutableArray<ProgramExpression> decorators)
    {
        expressions.Next();
        var name = Current.Text;
        expressions.Next();
        var isMethod = owner.Length > 0 && !isFunction;
        var parameters = Parameters();
        var self = expressions.Self;

        if (isMethod && parameters.Count > 0 && !decorators.Any(decorator => decorator is ProgramName { Name: "staticmethod" }))
        {
            expressions.Self = parameters[0].Name;
            parameters.RemoveAt(0);
        }

        var block = Block(owner, isFunction: true);
        expressions.Self = self;

        // A workflow is what its decorator says, with the steps of the function inside.
        ImmutableArray<ProgramStatement> body = decorators.OfType<ProgramCall>().FirstOrDefault(decorator => decorator.Callee is ProgramName { Name: "dag" } or ProgramMember { Name: "dag" }) is { } workflow
            ? [new ProgramWith(block.Span, workflow, null, block)]
            : block.Statements;

        functions.Add(new(SpanFrom(start), name, owner, [.. parameters], body) { IsNested = isFunction, IsConstructor = isMethod && name == "__init__", Decorators = decorators });
        return [];
    }

    private List<ProgramParameter> Parameters()
    {
        var parameters = new List<ProgramParameter>();
        if (!Current.Is("("))
            return parameters;

        expressions.Next();
        while (!Current.Is(")") && Current.Kind is not (PythonKind.End or PythonKind.NewLine))
        {
            var isRest = Current.Is("*");
            if (Current.Is("*") || Current.Is("**") || Current.Is("/"))
                expressions.Next();

            var name = Current.Kind == PythonKind.Name ? Current.Text : null;
            if (name is not null)
                expressions.Next();

            if (Current.Is(":"))
            {
                expressions.Next();
                expressions.Read();
            }

            ProgramExpression? value = null;
            if (Current.Is("="))
            {
                expressions.Next();
                value = expressions.Read();
            }

            if (name is not null)
                parameters.Add(new(name, value, isRest));

            while (!Current.Is(",") && !Current.Is(")") && Current.Kind is not (PythonKind.End or PythonKind.NewLine))
                expressions.Next();

            if (Current.Is(","))
                expressions.Next();
        }

        return parameters;
    }

    private IEnumerable<ProgramStatement> Class()
    {
        expressions.Next();
        var name = Current.Text;
        var body = Block(name, isFunction: false);
        var inside = ProgramWalk.Nodes(functions.Where(function => function.Owner == name)).OfType<ProgramAssign>().Where(assign => assign.Target is ProgramMember { Target: ProgramName { Name: "this" } }).ToLookup(assign => ((ProgramMember)assign.Target).Name);

        foreach (var field in body.Statements.OfType<ProgramAssign>())
        {
            if (field.Target is ProgramName { Name: var named } && !inside.Contains(named))
                fields.Add(new(name, named, field.Value));
        }

        // What is set once, and to the same for all objects, is as good as a constant.
        foreach (var single in inside.Where(group => group.Count() == 1 && !fields.Any(field => field.Owner == name && field.Name == group.Key)))
            fields.Add(new(name, single.Key, single.Single().Value));

        return [];
    }

    private ProgramStatement If(int start, string owner, bool isFunction)
    {
        var conditions = ImmutableArray.CreateBuilder<ProgramExpression>();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();
        var isComplete = false;
        var isMain = false;

        do
        {
            expressions.Next();
            isMain = branches.Count == 0 && Current.Is("__name__");
            conditions.Add(expressions.Read());
            branches.Add(Block(owner, isFunction));
        }
        while (Current.Is("elif"));

        if (Current.Is("else"))
        {
            expressions.Next();
            branches.Add(Block(owner, isFunction));
            isComplete = true;
        }

        return isMain && branches.Count == 1 ? branches[0] : new ProgramBranch(SpanFrom(start), conditions.ToImmutable(), branches.ToImmutable(), isComplete);
    }

    private ProgramLoop For(int start, string owner, bool isFunction)
    {
        expressions.Next();
        var variable = Current.Kind == PythonKind.Name ? Current.Text : null;
        var count = 0;

        for (; !Current.Is("in") && !EndsStatement(); count++)
            expressions.Next();

        if (Current.Is("in"))
            expressions.Next();

        var source = expressions.ReadTuple();
        var body = Block(owner, isFunction);

        if (Current.Is("else"))
        {
            expressions.Next();
            Block(owner, isFunction);
        }

        return new(SpanFrom(start), count == 1 ? variable : null, source, body);
    }

    private ProgramTry Try(int start, string owner, bool isFunction)
    {
        expressions.Next();
        var body = Block(owner, isFunction);
        var handlers = ImmutableArray.CreateBuilder<ProgramBlock>();
        ProgramBlock? last = null;

        while (Current.Is("except") || Current.Is("else") || Current.Is("finally"))
        {
            var word = Current.Text;
            expressions.Next();
            var block = Block(owner, isFunction);

            if (word == "except")
                handlers.Add(block);
            else if (word == "finally")
                last = block;
            else
                body = new(body.Span, [.. body.Statements, .. block.Statements]);
        }

        return new(SpanFrom(start), body, handlers.ToImmutable(), last);
    }

    private IEnumerable<ProgramStatement> With(int start, string owner, bool isFunction)
    {
        expressions.Next();
        var isWrapped = Current.Is("(");
        if (isWrapped && expressions.Peek(1).Kind == PythonKind.NewLine)
            expressions.Next();

        var resources = new List<(ProgramExpression Resource, ProgramExpression? Target)>();

        do
        {
            if (Current.Is(","))
                expressions.Next();

            var resource = expressions.Read();
            ProgramExpression? target = null;
            if (Current.Is("as"))
            {
                expressions.Next();
                target = expressions.Read();
            }

            resources.Add((resource, target));
        }
        while (Current.Is(","));

        var body = Block(owner, isFunction);
        for (var index = resources.Count - 1; index >= 0; index--)
            body = new(SpanFrom(start), [new ProgramWith(SpanFrom(start), resources[index].Resource, resources[index].Target, body)]);

        return body.Statements;
    }

    private bool IsMatch()
    {
        var next = expressions.Peek(1);
        return next.Kind is PythonKind.Name or PythonKind.String || next.Is("(");
    }

    private ProgramStatement Match(int start, string owner, bool isFunction)
    {
        expressions.Next();
        var subject = expressions.Read();
        if (!Current.Is(":"))
        {
            SkipStatement();
            return new ProgramDo(SpanFrom(start), subject);
        }

        SkipLine();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();
        var isComplete = false;

        if (Current.Kind == PythonKind.Indent)
            expressions.Next();

        while (Current.Is("case"))
        {
            expressions.Next();
            isComplete |= Current.Is("_");
            branches.Add(Block(owner, isFunction));
        }

        if (Current.Kind == PythonKind.Dedent)
            expressions.Next();

        return new ProgramBranch(SpanFrom(start), [subject], branches.ToImmutable(), isComplete);
    }

    /// <summary><c>import a.b as c</c>: the file is <c>a/b.py</c>.</summary>
    private void Import()
    {
        do
        {
            expressions.Next();
            var path = DottedName();
            var name = path.Substring(path.LastIndexOf('/') + 1);

            if (Current.Is("as"))
            {
                expressions.Next();
                name = Current.Text;
                expressions.Next();
            }

            imports[name] = path + ".py";
        }
        while (Current.Is(","));

        SkipStatement();
    }

    private void ImportFrom()
    {
        expressions.Next();
        while (Current.Is(".") || Current.Is("..."))
            expressions.Next();

        var path = Current.Is("import") ? "" : DottedName();
        if (Current.Is("import"))
            expressions.Next();

        while (!EndsStatement())
        {
            if (Current.Kind == PythonKind.Name || Current.Is("*"))
            {
                var name = Current.Text;
                expressions.Next();
                if (Current.Is("as"))
                {
                    expressions.Next();
                    aliases[Current.Text] = name;
                    name = Current.Text;
                    expressions.Next();
                }

                imports[name] = path.Length == 0 ? name + ".py" : path + ".py";
            }
            else
            {
                expressions.Next();
            }
        }
    }

    private string DottedName()
    {
        var path = Current.Text;
        expressions.Next();

        while (Current.Is("."))
        {
            expressions.Next();
            path += "/" + Current.Text;
            expressions.Next();
        }

        return path;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, expressions.LastEnd));
}
