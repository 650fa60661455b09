namespace RunbookLint.Plan;

/// <summary>Works out whether a log backup task exists at a moment, from what comes before it, beside it and after it.</summary>
internal sealed class LogBackupFold(RunbookPlan plan, Operation moment, PlanPath path)
{
    private Certainty exists = Certainty.No;
    private Operation? evidence;
    private PauseLogBackup? pause;
    private StopLogBackup? ended;

    private StopLogBackup? lastStop;
    private Certainty existedBeforeLastStop;
    private QueryLogBackup? lastQuery;

    private Operation? declared;
    private bool mayBeDeclared;
    private bool mayBeStopped;
    private bool mayBeStoppedHere;

    private ResumeLogBackup? resume;
    private StartLogBackup? restart;
    private bool isOver;
    private bool isRebuilt;
    private bool isDestroyedLater;

    /// <summary>Something that surely comes first.</summary>
    public void Pass(LogBackupEvent happening)
    {
        if (happening.Operation is QueryLogBackup query)
            lastQuery = query;
        else if (happening.Operation is StopLogBackup stop)
            Leave(stop, happening.Same);
        else if (happening.Operation is DestroyCluster end)
            Vanish(end, happening.Same);
        else
            Enter(happening.Operation, happening.Same);
    }

    /// <summary>Something without an order: declared state, a job in the background, another file.</summary>
    public void Accompany(LogBackupEvent happening)
    {
        if (happening is { Operation: DeclareCluster, Same: Certainty.Yes })
        {
            declared ??= happening.Operation;
        }
        else if (happening.Operation is StopLogBackup && !happening.IsUndone)
        {
            mayBeStopped = true;
            mayBeStoppedHere |= happening.Path.Document == path.Document;
        }
        else if (happening.Operation is DestroyCluster)
        {
            // Whoever destroys a cluster elsewhere does so when it is needed no more.
            mayBeStoppedHere |= happening.Path.Document == path.Document;
        }
        else if (happening.Operation is StartLogBackup start)
        {
            if (happening.Same != Certainty.Yes || happening.Path.MayBeSkipped(path))
                mayBeDeclared = true;
            else if (declared is null || (happening.Path.Document == path.Document && !plan.AreTogether(declared, moment)))
                declared = start;
        }
    }

    /// <summary>What other documents tell all together: that they may stop a task, and that they may start one.</summary>
    public void AccompanyOthers(bool mayStop, bool mayStart) => (mayBeStopped, mayBeDeclared) = (mayBeStopped || mayStop, mayBeDeclared || mayStart);

    /// <summary>Something that surely comes later.</summary>
    public void Foresee(LogBackupEvent happening)
    {
        isDestroyedLater |= happening.Operation is DestroyCluster;
        if (happening.Same != Certainty.Yes || isDestroyedLater)
            return;

        if (happening.Operation is StartLogBackup start && !plan.MayBeSkipped(start, moment))
            restart ??= start;

        if (!isOver && happening.Operation is ResumeLogBackup first)
            resume ??= first;

        isOver |= happening.Operation is StopLogBackup or StartLogBackup or ResumeLogBackup;
    }

    public LogBackupState ToState()
    {
        if (exists == Certainty.Yes)
        {
            return mayBeStoppedHere
                ? new(Certainty.Maybe)
                : new(Certainty.Yes) { Evidence = evidence, Pause = pause, Resume = pause is null ? null : resume };
        }

        // A document that stops the task and starts it again says itself when there is one, whatever other files declare.
        if (exists == Certainty.No && ended is not null && restart is not null)
            return new(Certainty.No) { Stop = ended, Restart = restart };

        if (declared is not null)
            return mayBeStopped || lastStop is not null || isRebuilt ? new(Certainty.Maybe) : new(Certainty.Yes) { Evidence = declared };

        return exists == Certainty.No && !mayBeDeclared
            ? new(Certainty.No) { Stop = ended, Restart = ended is null ? null : restart }
            : new(Certainty.Maybe);
    }

    private void Enter(Operation operation, Certainty same)
    {
        if (same != Certainty.Yes)
        {
            exists = Max(exists, Certainty.Maybe);
            pause = operation is ResumeLogBackup ? null : pause;
            return;
        }

        var order = lastStop is null ? PlanOrder.After : plan.Order(operation, lastStop);
        if (order == PlanOrder.After && (!plan.MayBeSkipped(operation, moment) || IsStartedWhenMissing(operation)))
            Exist(operation, Certainty.Yes);
        else if (order == PlanOrder.After && lastStop is not null && exists == Certainty.Maybe && !plan.MayBeSkipped(operation, lastStop))
            Exist(operation, existedBeforeLastStop);
        else
            Exist(null, Max(exists, Certainty.Maybe));

        pause = operation as PauseLogBackup is { } paused && !plan.MayBeSkipped(paused, moment) ? paused : null;
    }

    private void Exist(Operation? operation, Certainty certainty)
    {
        exists = certainty;
        evidence = operation is StartLogBackup ? operation : evidence ?? operation;
        ended = null;
    }

    /// <summary>A stop that may not happen, or may be of another cluster, leaves a doubt. A stop of another task changes nothing.</summary>
    private void Leave(StopLogBackup stop, Certainty same)
    {
        if (evidence is not null && !stop.Task.MayEqual(evidence.Settings[SettingNames.Task]))
            return;

        (existedBeforeLastStop, lastStop, pause) = (exists, stop, null);
        if (same == Certainty.Yes && !plan.MayBeSkipped(stop, moment))
            (exists, evidence, ended) = (Certainty.No, null, stop);
        else
            exists = exists == Certainty.No ? Certainty.No : Certainty.Maybe;
    }

    /// <summary>The task goes with its cluster, and what other documents declare may be of the one before.</summary>
    private void Vanish(DestroyCluster end, Certainty same)
    {
        var isSure = same == Certainty.Yes && !plan.MayBeSkipped(end, moment);
        exists = isSure || exists == Certainty.No ? Certainty.No : Certainty.Maybe;
        (pause, ended, lastStop, isRebuilt) = (null, null, isSure ? null : lastStop, true);
        evidence = isSure ? null : evidence;
    }

    /// <summary>A start in a branch that is taken when no task was found: one exists either way.</summary>
    private bool IsStartedWhenMissing(Operation operation) =>
        operation is StartLogBackup && lastQuery is not null && plan.Order(lastQuery, operation) == PlanOrder.Before;

    private static Certainty Max(Certainty first, Certainty second) => first > second ? first : second;
}
