using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>A full backup that is kept although the log that it needs is deleted.</summary>
/// <param name="Span">The backup, or what says how long backups are kept.</param>
public sealed record LostSnapshot(SourceSpan Span)
{
    /// <summary>How long full backups are kept; null when a single one is meant.</summary>
    public TimeSpan? Kept { get; init; }

    /// <summary>How long the log is kept.</summary>
    public TimeSpan? LogKept { get; init; }
}
