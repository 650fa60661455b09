using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>
/// Evaluates a query for one task and one series of each metric, so that every spelling of a condition counts by what it means. What
/// depends on other metrics, on templates or on functions that nobody knows is unknown.
/// </summary>
/// <param name="scenario">What happened to the task.</param>
/// <param name="recordings">The queries behind metrics that are computed.</param>
internal sealed class QueryEvaluator(TaskScenario scenario, Func<string, Query?> recordings)
{
    private int steps;
    private int depth;

    /// <summary>The value now.</summary>
    public Sample Evaluate(PromQlExpression expression) => Evaluate(expression, 0);

    /// <summary>The value so many seconds ago.</summary>
    public Sample Evaluate(PromQlExpression expression, double ago)
    {
        // Subqueries of subqueries are evaluated again and again.
        if (++steps > GrowthLimits.QuerySteps)
            return Sample.Unknown;

        return expression switch
        {
            PromQlNumber number => Sample.Scalar(number.Value),
            PromQlSelector selector => ValueOf(selector, ago),
            PromQlOffset offset when Evaluate(offset.Length, ago) is { IsNumber: true } length => Evaluate(offset.Operand, ago + length.Number),
            PromQlUnary unary => Evaluate(unary.Operand, ago).Map(value => unary.Operator == "-" ? -value : value),
            PromQlBinary binary => BinaryOperators.Apply(binary, Evaluate(binary.Left, ago), Evaluate(binary.Right, ago)),
            PromQlAggregation aggregation => Aggregate(aggregation, ago),
            PromQlCall call => new FunctionCall(this, call, ago).Evaluate(),
            _ => Sample.Unknown,
        };
    }

    private Sample ValueOf(PromQlSelector selector, double ago)
    {
        if (selector.Name is null)
            return Sample.Unknown;

        if (MonitoringMetrics.IsWatched(selector.Name) || depth == FollowLimits.RecordingDepth || recordings(selector.Name) is not { } recorded)
            return scenario.ValueOf(selector.Name, ago);

        depth++;
        var value = Evaluate(recorded.Root, ago);
        depth--;
        return value with { IsScalar = false };
    }

    private Sample Aggregate(PromQlAggregation aggregation, double ago)
    {
        if (aggregation.Arguments.IsEmpty)
            return Sample.Unknown;

        var value = Evaluate(aggregation.Arguments[aggregation.Arguments.Length - 1], ago);
        return aggregation.Name switch
        {
            "sum" or "min" or "max" or "avg" or "quantile" or "topk" or "bottomk" or "limitk" or "limit_ratio" => value,
            "group" => value.Map(_ => 1),
            "stddev" or "stdvar" => value.Map(_ => 0),

            // How many stores there are is not known; that there are none is.
            _ => value.IsEmpty ? value : Sample.Unknown,
        };
    }
}
