using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>A node of an expression.</summary>
/// <param name="Span">Where it stands in the text of the expression.</param>
public abstract record JinjaExpression(TextSpan Span);

/// <summary>A string, a number, <c>true</c>, <c>false</c> or <c>none</c>.</summary>
public sealed record JinjaLiteral(TextSpan Span, JinjaValue Value) : JinjaExpression(Span);

/// <summary>A variable.</summary>
public sealed record JinjaName(TextSpan Span, string Name) : JinjaExpression(Span);

/// <summary><c>a.b</c>, <c>a['b']</c>, <c>a[0]</c>.</summary>
public sealed record JinjaMember(TextSpan Span, JinjaExpression Target, JinjaExpression Key) : JinjaExpression(Span);

/// <summary><c>[a, b]</c> and <c>(a, b)</c>.</summary>
public sealed record JinjaSequence(TextSpan Span, ImmutableArray<JinjaExpression> Items) : JinjaExpression(Span);

/// <summary><c>{'a': b}</c>.</summary>
public sealed record JinjaDictionary(TextSpan Span, ImmutableArray<KeyValuePair<JinjaExpression, JinjaExpression>> Entries) : JinjaExpression(Span);

/// <summary><c>not a</c>, <c>-a</c>.</summary>
public sealed record JinjaUnary(TextSpan Span, string Operator, JinjaExpression Operand) : JinjaExpression(Span);

/// <summary>Two operands with an operator: arithmetic, <c>~</c>, comparisons, <c>in</c>, <c>not in</c>, <c>and</c>, <c>or</c>.</summary>
public sealed record JinjaBinary(TextSpan Span, JinjaExpression Left, string Operator, JinjaExpression Right) : JinjaExpression(Span);

/// <summary><c>a if condition else b</c>.</summary>
public sealed record JinjaConditional(TextSpan Span, JinjaExpression Condition, JinjaExpression Then, JinjaExpression? Else) : JinjaExpression(Span);

/// <summary><c>a | name(arguments)</c>.</summary>
public sealed record JinjaFilter(TextSpan Span, JinjaExpression Target, string Name, ImmutableArray<JinjaArgument> Arguments) : JinjaExpression(Span);

/// <summary><c>a is name(arguments)</c>.</summary>
public sealed record JinjaTest(TextSpan Span, JinjaExpression Target, string Name, ImmutableArray<JinjaArgument> Arguments, bool IsNegated) : JinjaExpression(Span);

/// <summary><c>name(arguments)</c>.</summary>
public sealed record JinjaCall(TextSpan Span, JinjaExpression Callee, ImmutableArray<JinjaArgument> Arguments) : JinjaExpression(Span);

/// <summary>An argument of a call, a filter or a test; its name is null when its position says which one it is.</summary>
public sealed record JinjaArgument(string? Name, JinjaExpression Value);
