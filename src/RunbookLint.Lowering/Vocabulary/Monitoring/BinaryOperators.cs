using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>What operators make of two samples.</summary>
internal static class BinaryOperators
{
    /// <summary>The sample that an operator gives.</summary>
    public static Sample Apply(PromQlBinary binary, Sample left, Sample right) => binary.Operator switch
    {
        "and" => left.IsEmpty || right.IsEmpty ? Sample.Empty : left.IsUnknown || right.IsUnknown ? Sample.Unknown : left,
        "or" or "default" => left.IsEmpty ? right : left,
        "unless" => left.IsEmpty || right.IsNumber ? Sample.Empty : right.IsEmpty ? left : Sample.Unknown,
        "if" => right.IsEmpty ? right : left,
        "ifnot" => right.IsNumber ? Sample.Empty : left,
        _ when left.IsEmpty || right.IsEmpty => Sample.Empty,
        _ when left.IsUnknown || right.IsUnknown => Sample.Unknown,
        _ when binary.IsComparison => Compare(binary, left, right),
        _ => Calculate(binary.Operator, left, right),
    };

    private static Sample Compare(PromQlBinary binary, Sample left, Sample right)
    {
        var holds = binary.Operator switch
        {
            "==" => left.Number.Equals(right.Number),
            "!=" => !left.Number.Equals(right.Number),
            "<" => left.Number < right.Number,
            "<=" => left.Number <= right.Number,
            ">" => left.Number > right.Number,
            _ => left.Number >= right.Number,
        };

        if (binary.ReturnsBool)
            return new(SampleKind.Number, holds ? 1 : 0, left.IsScalar && right.IsScalar);

        return holds ? left.IsScalar ? right : left : Sample.Empty;
    }

    private static Sample Calculate(string op, Sample left, Sample right) => new(
        SampleKind.Number,
        op switch
        {
            "+" => left.Number + right.Number,
            "-" => left.Number - right.Number,
            "*" => left.Number * right.Number,
            "/" => left.Number / right.Number,
            "%" => left.Number % right.Number,
            "^" => Math.Pow(left.Number, right.Number),
            _ => Math.Atan2(left.Number, right.Number),
        },
        left.IsScalar && right.IsScalar);
}
