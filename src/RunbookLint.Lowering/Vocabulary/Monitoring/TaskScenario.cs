namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>
/// What happened to a log backup task, as its metrics tell it: it ran until its checkpoint stopped, and has been in a state since then. An
/// alert is understood by what it does about that.
/// </summary>
/// <param name="State">The state it is in.</param>
/// <param name="Lag">For how many seconds the checkpoint has not moved.</param>
/// <param name="SafePointPassed">Whether GC has gone past the checkpoint.</param>
internal readonly record struct TaskScenario(TaskState State, double Lag, bool SafePointPassed = false)
{
    /// <summary>The time at which alerts are tried out, in seconds.</summary>
    public const double Now = 1_800_000_000;

    private const double UnitsPerSecond = 262_144_000;
    private const double GcLifeTime = 600;
    private const double Overtaking = 3600;

    /// <summary>What a metric was, so many seconds ago.</summary>
    public Sample ValueOf(string metric, double ago)
    {
        if (metric == MonitoringMetrics.SafePoint)
            return Sample.Of(Tso(SafePointPassed ? Checkpoint(ago) + Overtaking : Math.Min(Checkpoint(ago), Now - ago - GcLifeTime)));

        if (metric == MonitoringMetrics.TaskStatus)
            return State == TaskState.Gone ? Sample.Empty : Sample.Of(ago <= Lag ? (int)State : 0);

        if (MonitoringMetrics.IsCheckpoint(metric))
            return State == TaskState.Gone ? Sample.Empty : Sample.Of(Tso(Checkpoint(ago)));

        return MonitoringMetrics.IsErrorCount(metric) ? Sample.Of(State == TaskState.Failed && ago <= Lag ? 1 : 0) : Sample.Unknown;
    }

    private double Checkpoint(double ago) => Now - Math.Max(Lag, ago);

    private static double Tso(double seconds) => seconds * UnitsPerSecond;
}
