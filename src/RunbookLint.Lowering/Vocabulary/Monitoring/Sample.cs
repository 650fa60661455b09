namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>What an expression gives at one moment: a number, nothing, or something that depends on metrics of others.</summary>
internal readonly record struct Sample(SampleKind Kind, double Number, bool IsScalar = false)
{
    /// <summary>Nothing: no series.</summary>
    public static readonly Sample Empty = new(SampleKind.Empty, 0);

    /// <summary>It may be anything.</summary>
    public static readonly Sample Unknown = new(SampleKind.Unknown, 0);

    /// <summary>A series with a value.</summary>
    public static Sample Of(double number) => new(SampleKind.Number, number);

    /// <summary>A number that is no series.</summary>
    public static Sample Scalar(double number) => new(SampleKind.Number, number, IsScalar: true);

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == SampleKind.Number;

    /// <summary>Whether it is nothing for sure.</summary>
    public bool IsEmpty => Kind == SampleKind.Empty;

    /// <summary>Whether it may be anything.</summary>
    public bool IsUnknown => Kind == SampleKind.Unknown;

    /// <summary>The sample with its number changed.</summary>
    public Sample Map(Func<double, double> change) => IsNumber ? this with { Number = change(Number) } : this;
}
