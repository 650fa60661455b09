namespace RunbookLint.Plan;

/// <summary>What is known of a log backup task from all that surely happens before a moment.</summary>
/// <param name="Plan">The plan.</param>
internal readonly record struct LogBackupPast(RunbookPlan Plan)
{
    private StopLogBackup? LastStop { get; init; }

    private Certainty ExistedBeforeLastStop { get; init; }

    private QueryLogBackup? LastQuery { get; init; }

    /// <summary>Whether there is one.</summary>
    public Certainty Exists { get; private init; }

    /// <summary>What shows it.</summary>
    public Operation? Evidence { get; private init; }

    /// <summary>The pause that is in force.</summary>
    public PauseLogBackup? Pause { get; private init; }

    /// <summary>The stop that surely ended it.</summary>
    public StopLogBackup? Ended { get; private init; }

    /// <summary>Whether a stop, or the end of the cluster, lies behind: what other documents declare may be over.</summary>
    public bool WasOver => LastStop is not null || IsRebuilt;

    private bool IsRebuilt { get; init; }

    /// <summary>The same, and something that happens then.</summary>
    /// <param name="happening">What happens.</param>
    /// <param name="maySkip">Whether it stands in a branch that the moment does not stand in.</param>
    public LogBackupPast Then(LogBackupEvent happening, bool maySkip) => happening.Operation switch
    {
        QueryLogBackup query => this with { LastQuery = query },
        StopLogBackup stop => Leave(stop, happening.Same, maySkip),
        DestroyCluster => Vanish(happening.Same, maySkip),
        var operation => Enter(operation, happening.Same, maySkip),
    };

    private LogBackupPast Enter(Operation operation, Certainty same, bool maySkip)
    {
        if (same != Certainty.Yes)
            return this with { Exists = AtLeastMaybe, Pause = operation is ResumeLogBackup ? null : Pause };

        var isBehindStop = LastStop is null || Plan.Order(operation, LastStop) == PlanOrder.After;
        var entered = isBehindStop && (!maySkip || IsStartedWhenMissing(operation)) ? Exist(operation, Certainty.Yes)
            : isBehindStop && LastStop is not null && Exists == Certainty.Maybe && !Plan.MayBeSkipped(operation, LastStop) ? Exist(operation, ExistedBeforeLastStop)
            : Exist(null, AtLeastMaybe);

        return entered with { Pause = maySkip ? null : operation as PauseLogBackup };
    }

    private LogBackupPast Exist(Operation? operation, Certainty certainty) =>
        this with { Exists = certainty, Evidence = operation is StartLogBackup ? operation : Evidence ?? operation, Ended = null };

    /// <summary>A stop that may not happen, or may be of another cluster, leaves a doubt. A stop of another task changes nothing.</summary>
    private LogBackupPast Leave(StopLogBackup stop, Certainty same, bool maySkip)
    {
        if (Evidence is not null && !stop.Task.MayEqual(Evidence.Settings[SettingNames.Task]))
            return this;

        var left = this with { ExistedBeforeLastStop = Exists, LastStop = stop, Pause = null };
        return same == Certainty.Yes && !maySkip
            ? left with { Exists = Certainty.No, Evidence = null, Ended = stop }
            : left with { Exists = AtMostMaybe };
    }

    /// <summary>The task goes with its cluster, and what other documents declare may be of the one before.</summary>
    private LogBackupPast Vanish(Certainty same, bool maySkip)
    {
        var rest = this with { Pause = null, Ended = null, IsRebuilt = true };
        return same == Certainty.Yes && !maySkip
            ? rest with { Exists = Certainty.No, LastStop = null, Evidence = null }
            : rest with { Exists = AtMostMaybe };
    }

    private Certainty AtLeastMaybe => Exists > Certainty.Maybe ? Exists : Certainty.Maybe;

    private Certainty AtMostMaybe => Exists == Certainty.No ? Certainty.No : Certainty.Maybe;

    /// <summary>A start in a branch that is taken when no task was found: one exists either way.</summary>
    private bool IsStartedWhenMissing(Operation operation) =>
        operation is StartLogBackup && LastQuery is not null && Plan.Order(LastQuery, operation) == PlanOrder.Before;
}
