using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Reads the statements of C#.</summary>
internal sealed class CSharpStatements
{
    private readonly CSharpExpressions expressions;
    private readonly List<ProgramFunction> functions;
    private string owner = "";
    private HashSet<string> fields = [];

    /// <param name="expressions">Reads the expressions.</param>
    /// <param name="functions">Takes the functions that stand inside of others.</param>
    public CSharpStatements(CSharpExpressions expressions, List<ProgramFunction> functions)
    {
        (this.expressions, this.functions) = (expressions, functions);
        expressions.Statements = this;
    }

    /// <summary>A statement of a type's method, or outside of types.</summary>
    public ImmutableArray<ProgramStatement> Read(StatementSyntax statement, string type, HashSet<string> own)
    {
        (owner, fields) = (type, own);
        return [.. Read(statement)];
    }

    /// <summary>The body of a method.</summary>
    public ImmutableArray<ProgramStatement> Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, string type, HashSet<string> own)
    {
        (owner, fields) = (type, own);
        return Body(block, arrow?.Expression);
    }

    /// <summary>The body of a function: its statements, or the value that it returns.</summary>
    public ImmutableArray<ProgramStatement> Body(BlockSyntax? block, ExpressionSyntax? value) =>
        block is not null ? [.. block.Statements.SelectMany(Read)]
        : value is AssignmentExpressionSyntax assignment ? [Assign(assignment)]
        : value is not null ? [new ProgramReturn(value.Span, expressions.Read(value))]
        : [];

    /// <summary>A value, whose type may be left to the place that it is put in.</summary>
    public ProgramExpression Value(ExpressionSyntax value, TypeSyntax? type) => expressions.Read(value, type);

    /// <summary>The parameters of a function.</summary>
    public ImmutableArray<ProgramParameter> Parameters(ParameterListSyntax parameters) =>
    [
        .. parameters.Parameters.Select(parameter =>
            new ProgramParameter(parameter.Identifier.ValueText, parameter.Default is { } value ? expressions.Read(value.Value) : null, parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))),
    ];

    /// <summary>Variables that are declared together.</summary>
    public IEnumerable<ProgramStatement> Variables(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            var target = new ProgramName(variable.Identifier.Span, variable.Identifier.ValueText);
            var value = variable.Initializer is { } initializer ? expressions.Read(initializer.Value, declaration.Type) : new ProgramOther(variable.Span, []);
            yield return new ProgramAssign(variable.Span, target, value);
        }
    }

    private IEnumerable<ProgramStatement> Read(StatementSyntax statement)
    {
        if (!expressions.TryEnter())
            return [];

        try
        {
            return ReadInside(statement).ToList();
        }
        finally
        {
            expressions.Leave();
        }
    }

    private IEnumerable<ProgramStatement> ReadInside(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => [Assign(assignment)],
        ExpressionStatementSyntax step => [new ProgramDo(step.Span, expressions.Read(step.Expression))],
        LocalDeclarationStatementSyntax local => Variables(local.Declaration),
        BlockSyntax block => block.Statements.SelectMany(Read),
        IfStatementSyntax conditional => [If(conditional)],
        SwitchStatementSyntax choice => [Switch(choice)],
        ForEachStatementSyntax loop => [new ProgramLoop(loop.Span, loop.Identifier.ValueText, expressions.Read(loop.Expression), Block(loop.Statement))],
        ForEachVariableStatementSyntax loop => [new ProgramLoop(loop.Span, null, expressions.Read(loop.Expression), Block(loop.Statement))],
        ForStatementSyntax loop => [.. loop.Declaration is { } start ? Variables(start) : [], new ProgramLoop(loop.Span, null, loop.Condition is { } test ? expressions.Read(test) : null, Block(loop.Statement))],
        WhileStatementSyntax loop => [new ProgramLoop(loop.Span, null, expressions.Read(loop.Condition), Block(loop.Statement))],
        DoStatementSyntax loop => [new ProgramLoop(loop.Span, null, expressions.Read(loop.Condition), Block(loop.Statement))],
        UsingStatementSyntax usage => [.. usage.Declaration is { } resource ? Variables(resource) : usage.Expression is { } value ? [new ProgramDo(value.Span, expressions.Read(value))] : [], .. Read(usage.Statement)],
        LockStatementSyntax locked => Read(locked.Statement),
        FixedStatementSyntax pinned => Read(pinned.Statement),
        CheckedStatementSyntax guarded => Read(guarded.Block),
        UnsafeStatementSyntax unsafely => Read(unsafely.Block),
        LabeledStatementSyntax labelled => Read(labelled.Statement),
        TryStatementSyntax attempt => [Try(attempt)],
        ReturnStatementSyntax result => [new ProgramReturn(result.Span, result.Expression is { } value ? expressions.Read(value) : null)],
        ThrowStatementSyntax thrown => [new ProgramLeave(thrown.Span, thrown.Expression is { } value ? expressions.Read(value) : null)],
        BreakStatementSyntax or ContinueStatementSyntax => [new ProgramLeave(statement.Span, null)],
        YieldStatementSyntax { Expression: { } value } => [new ProgramDo(statement.Span, expressions.Read(value))],
        LocalFunctionStatementSyntax function => Define(function),
        _ => [],
    };

    private IEnumerable<ProgramStatement> Define(LocalFunctionStatementSyntax function)
    {
        functions.Add(new(function.Span, function.Identifier.ValueText, owner, Parameters(function.ParameterList), Body(function.Body, function.ExpressionBody?.Expression)) { IsNested = true });
        return [];
    }

    private ProgramAssign Assign(AssignmentExpressionSyntax assignment)
    {
        var target = Target(assignment.Left);
        var value = expressions.Read(assignment.Right);

        return assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression => new(assignment.Span, target, value),
            SyntaxKind.AddAssignmentExpression => new(assignment.Span, target, value, IsAppend: true),
            SyntaxKind.CoalesceAssignmentExpression => new(assignment.Span, target, new ProgramDefault(assignment.Span, target, value)),
            _ => new(assignment.Span, target, new ProgramOther(assignment.Span, [value])),
        };
    }

    private ProgramExpression Target(ExpressionSyntax target) => target is IdentifierNameSyntax { Identifier.ValueText: var name } && fields.Contains(name)
        ? new ProgramMember(target.Span, new ProgramName(target.Span, "this"), name)
        : expressions.Read(target);

    private ProgramBranch If(IfStatementSyntax conditional)
    {
        var conditions = ImmutableArray.CreateBuilder<ProgramExpression>();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();
        var isComplete = false;

        for (var clause = conditional; clause is not null;)
        {
            conditions.Add(expressions.Read(clause.Condition));
            branches.Add(Block(clause.Statement));
            var last = clause.Else?.Statement;
            clause = last as IfStatementSyntax;

            if (last is not null && clause is null)
            {
                branches.Add(Block(last));
                isComplete = true;
            }
        }

        return new(conditional.Span, conditions.ToImmutable(), branches.ToImmutable(), isComplete);
    }

    private ProgramBranch Switch(SwitchStatementSyntax choice) => new(
        choice.Span,
        [expressions.Read(choice.Expression)],
        [.. choice.Sections.Select(section => new ProgramBlock(section.Span, [.. section.Statements.Where(statement => statement is not BreakStatementSyntax).SelectMany(Read)]))],
        choice.Sections.Any(section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel)));

    private ProgramTry Try(TryStatementSyntax attempt) => new(
        attempt.Span, Block(attempt.Block), [.. attempt.Catches.Select(handler => Block(handler.Block))], attempt.Finally is { } last ? Block(last.Block) : null);

    private ProgramBlock Block(StatementSyntax statement) => new(statement.Span, [.. Read(statement)]);
}
