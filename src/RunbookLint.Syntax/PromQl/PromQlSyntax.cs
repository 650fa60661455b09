using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.PromQl;

/// <summary>What could be read of a query.</summary>
/// <param name="Root">The expression; a <see cref="PromQlHole"/> over all of it when it cannot be read.</param>
/// <param name="Errors">What is wrong with it; nothing where templates are filled in later, or where it is in another language.</param>
public sealed record PromQlQuery(PromQlExpression Root, ImmutableArray<SyntaxError> Errors);

/// <summary>An expression of PromQL. Parentheses leave no node: they are part of the span of what stands in them.</summary>
/// <param name="Span">Where it stands in the text of the query.</param>
/// <seealso href="https://prometheus.io/docs/prometheus/latest/querying/basics/"/>
public abstract record PromQlExpression(TextSpan Span)
{
    /// <summary>The expressions directly inside it, in the order of the text.</summary>
    public virtual ImmutableArray<PromQlExpression> Children => [];
}

/// <summary>A number, or a duration in seconds.</summary>
public sealed record PromQlNumber(TextSpan Span, double Value) : PromQlExpression(Span);

/// <summary>A string, decoded.</summary>
public sealed record PromQlString(TextSpan Span, string Value) : PromQlExpression(Span)
{
    /// <summary>Whether a template in it is filled in later.</summary>
    public bool HasHole { get; init; }
}

/// <summary>What only the run knows: a template expression, a variable of a dashboard.</summary>
public sealed record PromQlHole(TextSpan Span, string Text) : PromQlExpression(Span);

/// <summary>A condition on a label: <c>job=~"tikv.*"</c>.</summary>
/// <param name="Span">From the label to the value.</param>
/// <param name="Label">The name of the label; empty for a template that brings in matchers.</param>
/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
/// <param name="Value">The value; null when only the run knows it.</param>
/// <param name="ValueSpan">Where the value stands, its quotes included.</param>
public sealed record PromQlMatcher(TextSpan Span, string Label, string Operator, string? Value, TextSpan ValueSpan);

/// <summary>A metric: <c>up{job="tikv"}</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The name of the metric; null when there is none, or only the run knows it.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Matchers">The conditions in braces.</param>
public sealed record PromQlSelector(TextSpan Span, string? Name, TextSpan NameSpan, ImmutableArray<PromQlMatcher> Matchers) : PromQlExpression(Span);

/// <summary>What an expression was over some time: <c>up[5m]</c>, or with a step the subquery <c>(a / b)[1h:5m]</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Operand">What is looked at.</param>
/// <param name="Length">For how long.</param>
/// <param name="Step">How often; null for the default, and where it is no subquery.</param>
/// <param name="IsSubquery">Whether it is a subquery.</param>
public sealed record PromQlRange(TextSpan Span, PromQlExpression Operand, PromQlExpression Length, PromQlExpression? Step, bool IsSubquery) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => Step is null ? [Operand, Length] : [Operand, Length, Step];
}

/// <summary>What an expression was some time ago: <c>up offset 5m</c>.</summary>
public sealed record PromQlOffset(TextSpan Span, PromQlExpression Operand, PromQlExpression Length) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => [Operand, Length];
}

/// <summary>What an expression was at a fixed time: <c>up @ 1609746000</c>, <c>up @ end()</c>.</summary>
public sealed record PromQlAt(TextSpan Span, PromQlExpression Operand, PromQlExpression Time) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => [Operand, Time];
}

/// <summary>The call of a function: <c>rate(x[5m])</c>.</summary>
public sealed record PromQlCall(TextSpan Span, string Name, ImmutableArray<PromQlExpression> Arguments) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => Arguments;
}

/// <summary>An aggregation: <c>sum by (instance) (x)</c>.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Grouping">Its labels; null without any.</param>
/// <param name="Arguments">The parameter of those that have one, and what is aggregated.</param>
public sealed record PromQlAggregation(TextSpan Span, string Name, PromQlGrouping? Grouping, ImmutableArray<PromQlExpression> Arguments) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => Arguments;
}

/// <summary>The labels of an aggregation, or of the matching of two sides.</summary>
/// <param name="Keyword"><c>by</c>, <c>without</c>, <c>on</c>, <c>ignoring</c>, <c>group_left</c> or <c>group_right</c>.</param>
/// <param name="Labels">The labels; templates are left out.</param>
public sealed record PromQlGrouping(string Keyword, ImmutableArray<string> Labels);

/// <summary>A sign: <c>-x</c>.</summary>
public sealed record PromQlUnary(TextSpan Span, string Operator, PromQlExpression Operand) : PromQlExpression(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => [Operand];
}

/// <summary>Two expressions and an operator between them.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Operator">The operator in lower case.</param>
/// <param name="OperatorSpan">Where the operator stands.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
public sealed record PromQlBinary(TextSpan Span, string Operator, TextSpan OperatorSpan, PromQlExpression Left, PromQlExpression Right) : PromQlExpression(Span)
{
    /// <summary>Whether a comparison gives 0 or 1 rather than keeping what it holds for.</summary>
    public bool ReturnsBool { get; init; }

    /// <summary>Which labels must be equal; null for all of them.</summary>
    public PromQlGrouping? Matching { get; init; }

    /// <summary>Which side may have several partners; null for neither.</summary>
    public PromQlGrouping? Group { get; init; }

    /// <summary>Whether it compares.</summary>
    public bool IsComparison => Operator is "==" or "!=" or "<" or "<=" or ">" or ">=";

    /// <inheritdoc/>
    public override ImmutableArray<PromQlExpression> Children => [Left, Right];
}
