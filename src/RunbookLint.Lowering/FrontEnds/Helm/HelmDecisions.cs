using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>How the conditions that only the run knows turn out, in one of the ways in which a template may be rendered.</summary>
/// <param name="default">How they turn out.</param>
/// <param name="exception">The one that turns out otherwise, or null.</param>
internal sealed class HelmDecisions(bool @default, string? exception)
{
    private readonly List<string> asked = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The conditions that were met, in order.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Whether an unknown value is true: the same answer for the same expression, wherever it stands.</summary>
    public bool Decide(DataUnknown condition)
    {
        if (condition.Opposite is { } opposite)
            return !Decide(opposite);

        if (known.Add(condition.Expression))
            asked.Add(condition.Expression);

        return condition.Expression == exception ? !@default : @default;
    }
}
