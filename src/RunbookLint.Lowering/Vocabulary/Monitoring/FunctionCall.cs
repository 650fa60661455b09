using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Evaluates the call of a function.</summary>
internal sealed class FunctionCall(QueryEvaluator evaluator, PromQlCall call, double ago)
{
    private readonly Sample[] known = new Sample[4];
    private int evaluated;

    /// <summary>The value; unknown for functions that nobody here knows.</summary>
    public Sample Evaluate() => call.Name switch
    {
        "time" or "now" => Sample.Scalar(TaskScenario.Now - ago),
        "timestamp" => Argument(0).Map(_ => TaskScenario.Now - ago),
        "vector" => Argument(0) with { IsScalar = false },
        "scalar" => Argument(0) is { IsNumber: true } value ? Sample.Scalar(value.Number) : Argument(0).IsEmpty ? Sample.Scalar(double.NaN) : Sample.Unknown,
        "absent" => Absent(Argument(0)),
        "abs" => Argument(0).Map(Math.Abs),
        "ceil" => Argument(0).Map(Math.Ceiling),
        "floor" => Argument(0).Map(Math.Floor),
        "round" => Round(),
        "sgn" => Argument(0).Map(value => double.IsNaN(value) ? value : Math.Sign(value)),
        "sqrt" => Argument(0).Map(Math.Sqrt),
        "clamp_min" => Clamp(Argument(1), null),
        "clamp_max" => Clamp(null, Argument(1)),
        "clamp" => Clamp(Argument(1), Argument(2)),
        "label_replace" or "label_join" or "sort" or "sort_desc" or "sort_by_label" or "sort_by_label_desc" => Argument(0),
        _ => OverTime(),
    };

    private Sample Argument(int index)
    {
        if (index >= call.Arguments.Length || index >= known.Length)
            return Sample.Unknown;

        if ((evaluated & (1 << index)) == 0)
        {
            known[index] = evaluator.Evaluate(call.Arguments[index], ago);
            evaluated |= 1 << index;
        }

        return known[index];
    }

    private static Sample Absent(Sample value) => value.IsUnknown ? value : value.IsEmpty ? Sample.Of(1) : Sample.Empty;

    private Sample Round()
    {
        var unit = call.Arguments.Length > 1 ? Argument(1) : Sample.Scalar(1);
        return unit.IsNumber && unit.Number > 0 ? Argument(0).Map(value => Math.Floor((value / unit.Number) + 0.5) * unit.Number) : Sample.Unknown;
    }

    private Sample Clamp(Sample? minimum, Sample? maximum) =>
        minimum is { IsNumber: false } || maximum is { IsNumber: false }
            ? Sample.Unknown
            : Argument(0).Map(value => Math.Min(maximum?.Number ?? double.PositiveInfinity, Math.Max(minimum?.Number ?? double.NegativeInfinity, value)));

    private Sample OverTime()
    {
        var range = call.Arguments.OfType<PromQlRange>().FirstOrDefault();
        if (range is null || !OverTimeFunctions.Knows(call.Name))
            return Sample.Unknown;

        var (operand, start) = Unwrap(range.Operand);
        var length = evaluator.Evaluate(range.Length, ago);
        if (!length.IsNumber || !start.IsNumber || !(length.Number > 0))
            return Sample.Unknown;

        return OverTimeFunctions.Apply(call.Name, length.Number, since => evaluator.Evaluate(operand, ago + start.Number + since));
    }

    private (PromQlExpression Operand, Sample Start) Unwrap(PromQlExpression operand) =>
        operand is PromQlOffset offset ? (offset.Operand, evaluator.Evaluate(offset.Length, ago)) : (operand, Sample.Scalar(0));
}
