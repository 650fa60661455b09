using RunbookLint.Text;

namespace RunbookLint.Lowering.Values;

/// <summary>A value that only the run knows.</summary>
/// <param name="expression">What stands for it: two values of one expression are the same.</param>
/// <param name="reason">Why it is unknown, as the end of a sentence.</param>
/// <param name="source">The place that says why, or null.</param>
internal sealed class DataUnknown(string expression, string reason, Fragment? source = null) : DataValue
{
    private const int MaxLength = 200;

    /// <summary>What stands for it, without braces.</summary>
    public string Expression { get; } = expression.Length > MaxLength ? expression.Substring(0, MaxLength) + "…" : expression;

    /// <summary>Why it is unknown, as the end of a sentence.</summary>
    public string Reason { get; } = reason;

    /// <summary>The place that says why, or null.</summary>
    public Fragment? Source { get; } = source;

    /// <summary>Whether nothing in reach sets it, so that a default applies as far as anybody can see.</summary>
    public bool IsUnset { get; init; }

    /// <summary>Whether it is true although its value is unknown.</summary>
    public bool? Truth { get; init; }

    /// <summary>The value that this is the opposite of.</summary>
    public DataUnknown? Opposite { get; init; }

    /// <inheritdoc/>
    public override bool? IsTrue => Truth;

    /// <summary>What a field of it is.</summary>
    public DataUnknown Field(string name) => new((Expression == "." ? "" : Expression) + "." + name, Reason, Source) { IsUnset = IsUnset };
}
