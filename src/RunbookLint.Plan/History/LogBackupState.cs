namespace RunbookLint.Plan;

/// <summary>What is known of the log backup task of a cluster at one moment of a plan. A paused task exists.</summary>
/// <param name="Exists">Whether there is one.</param>
public sealed record LogBackupState(Certainty Exists)
{
    /// <summary>The start that shows it, or a pause or resume that would fail without a task; null when none surely exists.</summary>
    public Operation? Evidence { get; init; }

    /// <summary>The pause that is in force, null when none surely is.</summary>
    public PauseLogBackup? Pause { get; init; }

    /// <summary>What ends that pause later on.</summary>
    public ResumeLogBackup? Resume { get; init; }

    /// <summary>The stop after which there surely is no task; null when one may exist, and when none ever did.</summary>
    public StopLogBackup? Stop { get; init; }

    /// <summary>The start that surely follows.</summary>
    public StartLogBackup? Restart { get; init; }

    /// <summary>The name of the task; null when it is not known.</summary>
    public string? Task => Evidence?.Settings[SettingNames.Task].Value;
}
