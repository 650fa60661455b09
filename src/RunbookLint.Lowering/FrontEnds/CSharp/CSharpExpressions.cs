using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Reads the expressions of C#.</summary>
internal sealed class CSharpExpressions(CSharpStrings strings)
{
    private readonly Stack<ProgramExpression> bindings = new();
    private int depth;

    /// <summary>Reads the statements inside of expressions.</summary>
    public CSharpStatements Statements { get; set; } = null!;

    /// <summary>Whether one level more may be read; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        if (depth == DepthLimits.CSharpExpression)
        {
            Reading.Meets($"statements and expressions are nested more than {DepthLimits.CSharpExpression} levels deep; what is inside is not read");
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;

    /// <summary>An expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="type">The type of the place that it is put in, for <c>new()</c>.</param>
    public ProgramExpression Read(ExpressionSyntax expression, TypeSyntax? type = null)
    {
        if (!TryEnter())
            return new ProgramOther(expression.Span, []);

        try
        {
            return ReadInside(expression, type);
        }
        finally
        {
            Leave();
        }
    }

    private ProgramExpression ReadInside(ExpressionSyntax expression, TypeSyntax? type)
    {
        var span = expression.Span;

        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression:
                return new ProgramOther(span, []);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression):
                return strings.Literal(literal.Token);
            case LiteralExpressionSyntax literal:
                return new ProgramText(span, [strings.Literal(literal.Token)]);
            case InterpolatedStringExpressionSyntax text:
                return new ProgramText(span, strings.Parts(text, inner => Read(inner)));
            case IdentifierNameSyntax name:
                return new ProgramName(span, name.Identifier.ValueText);
            case GenericNameSyntax name:
                return new ProgramName(span, name.Identifier.ValueText);
            case PredefinedTypeSyntax name:
                return new ProgramName(span, name.Keyword.ValueText);
            case ThisExpressionSyntax or BaseExpressionSyntax:
                return new ProgramName(span, "this");
            case MemberAccessExpressionSyntax member:
                return new ProgramMember(span, Read(member.Expression), member.Name.Identifier.ValueText);
            case MemberBindingExpressionSyntax binding when bindings.Count > 0:
                return new ProgramMember(span, bindings.Peek(), binding.Name.Identifier.ValueText);
            case ConditionalAccessExpressionSyntax access:
                bindings.Push(Read(access.Expression));
                var bound = Read(access.WhenNotNull);
                bindings.Pop();
                return bound;
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } element:
                return new ProgramElement(span, Read(element.Expression), Read(index.Expression));
            case InvocationExpressionSyntax call:
                return new ProgramCall(span, Read(call.Expression), Arguments(call.ArgumentList));
            case BaseObjectCreationExpressionSyntax creation:
                return New(creation, type);
            case ArrayCreationExpressionSyntax { Initializer: { } items }:
                return List(items);
            case ImplicitArrayCreationExpressionSyntax array:
                return List(array.Initializer);
            case InitializerExpressionSyntax initializer:
                return List(initializer);
            case CollectionExpressionSyntax collection:
                return new ProgramList(span, [.. collection.Elements.Select(Element)]);
            case TupleExpressionSyntax tuple:
                return new ProgramList(span, [.. tuple.Arguments.Select(argument => Read(argument.Expression))]);
            case BinaryExpressionSyntax binary:
                return Binary(binary);
            case ConditionalExpressionSyntax either:
                return new ProgramEither(span, Read(either.Condition), Read(either.WhenTrue), Read(either.WhenFalse));
            case SwitchExpressionSyntax choice:
                return Switch(choice);
            case AwaitExpressionSyntax wait:
                return new ProgramAwait(span, Read(wait.Expression));
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression);
            case CastExpressionSyntax cast:
                return Read(cast.Expression);
            case PostfixUnaryExpressionSyntax postfix:
                return Read(postfix.Operand);
            case WithExpressionSyntax with:
                return Read(with.Expression);
            case PrefixUnaryExpressionSyntax prefix:
                return new ProgramOther(span, [Read(prefix.Operand)]);
            case IsPatternExpressionSyntax pattern:
                return new ProgramOther(span, [Read(pattern.Expression)]);
            case AssignmentExpressionSyntax assignment:
                return new ProgramOther(span, [Read(assignment.Right)]);
            case SimpleLambdaExpressionSyntax lambda:
                return new ProgramLambda(span, [lambda.Parameter.Identifier.ValueText], Statements.Body(lambda.Block, lambda.ExpressionBody));
            case ParenthesizedLambdaExpressionSyntax lambda:
                return new ProgramLambda(span, [.. lambda.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText)], Statements.Body(lambda.Block, lambda.ExpressionBody));
            case AnonymousMethodExpressionSyntax method:
                return new ProgramLambda(span, [.. method.ParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []], Statements.Body(method.Block, null));
            default:
                return new ProgramOther(span, []);
        }
    }

    private ImmutableArray<ProgramArgument> Arguments(BaseArgumentListSyntax? arguments) => arguments is null
        ? []
        : [.. arguments.Arguments.Select(argument => new ProgramArgument(argument.Span, argument.NameColon?.Name.Identifier.ValueText, Read(argument.Expression)))];

    private ProgramExpression Element(CollectionElementSyntax element) => element switch
    {
        ExpressionElementSyntax item => Read(item.Expression),
        SpreadElementSyntax spread => new ProgramSpread(spread.Span, Read(spread.Expression)),
        _ => new ProgramOther(element.Span, []),
    };

    private ProgramNew New(BaseObjectCreationExpressionSyntax creation, TypeSyntax? type)
    {
        var name = TypeName((creation as ObjectCreationExpressionSyntax)?.Type ?? type);
        var members = ImmutableArray.CreateBuilder<ProgramArgument>();
        var items = ImmutableArray.CreateBuilder<ProgramExpression>();
        var entries = ImmutableArray.CreateBuilder<ProgramEntry>();

        foreach (var item in creation.Initializer?.Expressions ?? [])
        {
            switch (item)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } assignment:
                    members.Add(new(item.Span, member.Identifier.ValueText, Initial(assignment.Right)));
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } assignment:
                    entries.Add(new(item.Span, Read(key.Expression), Read(assignment.Right)));
                    break;
                case InitializerExpressionSyntax { Expressions: [var first, var second] }:
                    entries.Add(new(item.Span, Read(first), Read(second)));
                    break;
                default:
                    items.Add(Read(item));
                    break;
            }
        }

        if (entries.Count > 0)
            members.Add(new(creation.Span, "entries", new ProgramMap(creation.Span, entries.ToImmutable())));

        return new(creation.Span, name, Arguments(creation.ArgumentList), members.ToImmutable(), items.ToImmutable());
    }

    /// <summary>What a member is set to: <c>{ "a", "b" }</c> adds to a list, <c>{ ["a"] = "b" }</c> to a dictionary, <c>{ A = b }</c> sets members.</summary>
    private ProgramExpression Initial(ExpressionSyntax value)
    {
        if (value is not InitializerExpressionSyntax initializer)
            return Read(value);

        if (initializer.Expressions.Any(item => item is AssignmentExpressionSyntax { Left: IdentifierNameSyntax }))
            return new ProgramNew(value.Span, "", [], [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(item => item.Left is IdentifierNameSyntax).Select(item => new ProgramArgument(item.Span, ((IdentifierNameSyntax)item.Left).Identifier.ValueText, Initial(item.Right)))], []);

        var entries = initializer.Expressions.Select(Entry).ToList();
        return entries.Count > 0 && entries.All(entry => entry is not null) ? new ProgramMap(value.Span, [.. entries.OfType<ProgramEntry>()]) : List(initializer);
    }

    private ProgramEntry? Entry(ExpressionSyntax item) => item switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } assignment => new(item.Span, Read(key.Expression), Read(assignment.Right)),
        InitializerExpressionSyntax { Expressions: [var first, var second] } => new(item.Span, Read(first), Read(second)),
        _ => null,
    };

    private ProgramList List(InitializerExpressionSyntax initializer) => new(initializer.Span, [.. initializer.Expressions.Select(item => Read(item))]);

    /// <summary>Long sums lean to the left; they are walked over, not into.</summary>
    private ProgramExpression Binary(BinaryExpressionSyntax binary)
    {
        var kind = binary.Kind();
        if (kind == SyntaxKind.CoalesceExpression)
            return new ProgramDefault(binary.Span, Read(binary.Left), Read(binary.Right));

        if (kind == SyntaxKind.AsExpression)
            return Read(binary.Left);

        var operands = new List<ProgramExpression>();
        ExpressionSyntax left = binary;

        for (; left is BinaryExpressionSyntax inner && inner.IsKind(kind); left = inner.Left)
            operands.Add(Read(inner.Right));

        operands.Add(Read(left));
        operands.Reverse();

        return kind == SyntaxKind.AddExpression ? new ProgramSum(binary.Span, [.. operands]) : new ProgramOther(binary.Span, [.. operands]);
    }

    private ProgramExpression Switch(SwitchExpressionSyntax choice)
    {
        if (choice.Arms.Count > GrowthLimits.Arms)
            Reading.Meets($"a switch has more than {GrowthLimits.Arms} arms; the others are not read");

        var arms = choice.Arms.Take(GrowthLimits.Arms).Select(arm => Read(arm.Expression)).ToList();
        if (arms.Count == 0)
            return new ProgramOther(choice.Span, [Read(choice.GoverningExpression)]);

        var value = arms[arms.Count - 1];
        for (var index = arms.Count - 2; index >= 0; index--)
            value = new ProgramEither(choice.Span, index == 0 ? Read(choice.GoverningExpression) : new ProgramOther(choice.Span, []), arms[index], value);

        return value;
    }

    private static string TypeName(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax { Identifier.ValueText: not "var" } name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => TypeName(nullable.ElementType),
        _ => "",
    };
}
