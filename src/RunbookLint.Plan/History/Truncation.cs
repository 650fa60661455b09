using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>How much log one truncation deletes.</summary>
/// <param name="Operation">The truncation.</param>
/// <param name="Range">How much it deletes at once.</param>
/// <param name="Span">What decides about it: the instant until which it deletes, or its schedule.</param>
public sealed record Truncation(TruncateLogBackup Operation, TimeDistance Range, SourceSpan Span)
{
    /// <summary>The truncation or the start of the log before it; null when a schedule decides.</summary>
    public Operation? Previous { get; init; }

    /// <summary>Whether a schedule decides, so that the range is that of every run.</summary>
    public bool IsScheduled => Previous is null;
}
