namespace RunbookLint.Plan;

/// <summary>A log backup that starts where another one of the cluster has been.</summary>
/// <param name="Start">The start.</param>
public sealed record LogRestart(StartLogBackup Start)
{
    /// <summary>The stop that it follows; null when the document shows none.</summary>
    public StopLogBackup? Stop { get; init; }

    /// <summary>The start before the stop; null when the document shows none.</summary>
    public StartLogBackup? Earlier { get; init; }

    /// <summary>Whether the log goes into another storage than before.</summary>
    public Certainty IsMoved { get; init; }

    /// <summary>What needs the stop: an import, a restore, a flashback or an upgrade between stop and start; null when nothing does.</summary>
    public Operation? Reason { get; init; }

    /// <summary>Whether the headings between which it stands speak of an upgrade.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>Whether a full backup maybe follows the start.</summary>
    public bool HasFullBackupBehind { get; init; }
}
