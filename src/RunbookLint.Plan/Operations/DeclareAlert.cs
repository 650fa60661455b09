namespace RunbookLint.Plan;

/// <summary>An alert about log backup, backups or TiKV, with what its condition means for a log backup task.</summary>
/// <remarks>
/// Lowering has tried the condition out. The settings say from which checkpoint lag on it holds while the task runs, is paused, has failed:
/// <c>0s</c> for at once, absent for never. Conditions that always hold say nothing.
/// </remarks>
public sealed record DeclareAlert(OperationSource Source) : MonitoringQuery(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-alert";

    /// <summary>The setting of the lag from which on it holds while the task runs.</summary>
    public const string Running = "while-running";

    /// <summary>The setting of the lag from which on it holds while the task is paused.</summary>
    public const string Paused = "while-paused";

    /// <summary>The setting of the lag from which on it holds while the task has failed.</summary>
    public const string Failed = "while-failed";

    /// <summary>The setting that says <c>true</c> when it holds once there is no task any more.</summary>
    public const string Gone = "when-gone";

    /// <summary>The setting that says <c>true</c> when it holds once the safe point of GC is past the checkpoint.</summary>
    public const string SafePoint = "when-safe-point-passes";

    /// <summary>The setting of what the alert is about: <c>log-backup</c>, <c>backup</c> or <c>tikv</c>.</summary>
    public const string AboutWhat = "about";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>How long the condition must hold.</summary>
    public Setting<string> For => Settings["for"];

    /// <summary>What it is about.</summary>
    public Setting<string> About => Settings[AboutWhat];

    /// <summary>The lag of the checkpoint from which on it holds while the task runs.</summary>
    public Setting<TimeSpan> WhileRunning => Settings[Running].Read<TimeSpan>(Durations.TryParse);

    /// <summary>The lag of the checkpoint from which on it holds while the task is paused.</summary>
    public Setting<TimeSpan> WhilePaused => Settings[Paused].Read<TimeSpan>(Durations.TryParse);

    /// <summary>The lag of the checkpoint from which on it holds while the task has failed.</summary>
    public Setting<TimeSpan> WhileFailed => Settings[Failed].Read<TimeSpan>(Durations.TryParse);

    /// <summary>Whether it holds once GC's safe point is past the checkpoint.</summary>
    public Setting<string> WhenSafePointPasses => Settings[SafePoint];

    /// <summary>How long the condition must hold; null when only the run knows.</summary>
    public TimeSpan? Delay => For.IsAbsent ? TimeSpan.Zero : For.Read<TimeSpan>(Durations.TryParse).IsKnown(out var delay) ? delay : null;
}
