namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>The states of a log backup task, as its metric numbers them.</summary>
internal enum TaskState
{
    /// <summary>It runs.</summary>
    Running = 0,

    /// <summary>It is paused.</summary>
    Paused = 1,

    /// <summary>It has failed, and waits for somebody to resume it.</summary>
    Failed = 2,

    /// <summary>There is no task.</summary>
    Gone = 3,
}
