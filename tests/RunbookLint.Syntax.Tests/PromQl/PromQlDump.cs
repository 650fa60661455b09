using System.Globalization;
using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Syntax.Tests.PromQl;

/// <summary>Writes a query with parentheses around everything that binds.</summary>
internal static class PromQlDump
{
    public static string Print(PromQlExpression expression) => expression switch
    {
        PromQlNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture).Replace("Infinity", "Inf"),
        PromQlString text => Quote(text.Value),
        PromQlHole hole => hole.Text,
        PromQlSelector selector => selector.Name + (selector.Matchers.IsEmpty && selector.Name is not null ? "" : "{" + string.Join(",", selector.Matchers.Select(Print)) + "}"),
        PromQlRange range => $"{Wrapped(range.Operand)}[{Print(range.Length)}{(range.IsSubquery ? ":" : "")}{(range.Step is null ? "" : Print(range.Step))}]",
        PromQlOffset offset => $"{Wrapped(offset.Operand)} offset {Print(offset.Length)}",
        PromQlAt at => $"{Wrapped(at.Operand)} @ {Print(at.Time)}",
        PromQlCall call => $"{call.Name}({List(call.Arguments)})",
        PromQlAggregation aggregation => $"{aggregation.Name}{Print(aggregation.Grouping)}({List(aggregation.Arguments)})",
        PromQlUnary unary => $"{unary.Operator}{Wrapped(unary.Operand)}",
        PromQlBinary binary => $"({Print(binary.Left)} {binary.Operator}{(binary.ReturnsBool ? " bool" : "")}{Print(binary.Matching)}{Print(binary.Group)} {Print(binary.Right)})",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static string Wrapped(PromQlExpression expression) => expression is PromQlUnary ? $"({Print(expression)})" : Print(expression);

    private static string List(IEnumerable<PromQlExpression> expressions) => string.Join(", ", expressions.Select(Print));

    private static string Print(PromQlGrouping? grouping) => grouping is null ? "" : $" {grouping.Keyword} ({string.Join(", ", grouping.Labels)})";

    private static string Print(PromQlMatcher matcher) => matcher.Label + matcher.Operator + Quote(matcher.Value ?? "$x");

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
}
