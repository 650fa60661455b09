using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Where the text tells at which instant the log replay of a restore starts.</summary>
/// <param name="Instant">The instant; null when a schedule tells only how old the snapshot can be.</param>
/// <param name="Span">What tells it.</param>
/// <param name="Source">How it tells it.</param>
public sealed record BaseSnapshot(Timestamp? Instant, SourceSpan Span, BaseSnapshotSource Source);

/// <summary>How a text tells where log replay starts.</summary>
public enum BaseSnapshotSource
{
    /// <summary>The restore names the start itself.</summary>
    StartTs,

    /// <summary>The step that takes the snapshot names its instant.</summary>
    BackupStep,

    /// <summary>The path of the snapshot holds a date.</summary>
    Path,

    /// <summary>A schedule takes the snapshots, so that the newest may be as old as the longest time between two of its runs.</summary>
    Schedule,
}
