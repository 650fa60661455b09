using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Syntax.Python;

public sealed partial class PythonParser
{
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
}
