using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>A stretch of time in which a log backup task writes nothing.</summary>
/// <param name="Begin">The pause, or an outage of the network after which the task may be in error.</param>
public sealed record TaskPause(Operation Begin)
{
    /// <summary>What surely ends it; null when nothing does.</summary>
    public ResumeLogBackup? Resume { get; init; }

    /// <summary>Whether something may end it: a resume in a branch, in another order, or in another document.</summary>
    public bool MayEnd { get; init; }

    /// <summary>Whether all that may end it stands in a branch of the same document that may not be taken.</summary>
    public bool EndsOnSomePathsOnly { get; init; }

    /// <summary>How long it takes at least; null when the plan does not say.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>What tells how long it takes.</summary>
    public SourceSpan? LengthSpan { get; init; }

    /// <summary>Whether the length is the distance of two schedules.</summary>
    public bool IsScheduled { get; init; }
}
