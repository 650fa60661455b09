namespace RunbookLint.Plan;

/// <summary>What has no order to a moment: declared state, jobs in the background, other files.</summary>
internal readonly record struct LogBackupCompany
{
    private LogBackupEvent? First { get; init; }

    private LogBackupEvent? FirstOwnStart { get; init; }

    /// <summary>Whether something maybe starts a task.</summary>
    public bool MayBeDeclared { get; init; }

    /// <summary>Whether something stops a task for good.</summary>
    public bool MayBeStopped { get; init; }

    /// <summary>Whether something in the same document does, or takes the cluster away.</summary>
    public bool MayBeStoppedHere { get; private init; }

    /// <summary>What declares a task: what the document itself starts counts first.</summary>
    /// <param name="document">The path of the document of the moment.</param>
    public Operation? DeclaredFor(string? document) => First is { } first && first.Path.Document == document ? first.Operation : (FirstOwnStart ?? First)?.Operation;

    /// <summary>Something alone.</summary>
    /// <param name="happening">What happens.</param>
    /// <param name="maySkip">Whether it stands in a branch that the moment does not stand in.</param>
    /// <param name="document">The path of the document of the moment.</param>
    public static LogBackupCompany Of(LogBackupEvent happening, bool maySkip, string? document)
    {
        var isHere = happening.Path.Document == document;
        return happening.Operation switch
        {
            DeclareCluster when happening.Same == Certainty.Yes => new() { First = happening },
            StopLogBackup when !happening.IsUndone => new() { MayBeStopped = true, MayBeStoppedHere = isHere },

            // Whoever destroys a cluster elsewhere does so when it is needed no more.
            DestroyCluster => new() { MayBeStoppedHere = isHere },
            StartLogBackup when happening.Same != Certainty.Yes || maySkip => new() { MayBeDeclared = true },
            StartLogBackup => new() { First = happening, FirstOwnStart = isHere ? happening : null },
            _ => default,
        };
    }

    /// <summary>Both.</summary>
    public LogBackupCompany And(LogBackupCompany other) => new()
    {
        First = Earlier(First, other.First),
        FirstOwnStart = Earlier(FirstOwnStart, other.FirstOwnStart),
        MayBeDeclared = MayBeDeclared || other.MayBeDeclared,
        MayBeStopped = MayBeStopped || other.MayBeStopped,
        MayBeStoppedHere = MayBeStoppedHere || other.MayBeStoppedHere,
    };

    private static LogBackupEvent? Earlier(LogBackupEvent? first, LogBackupEvent? second) =>
        first is { } one && second is { } two ? (one.Number <= two.Number ? one : two) : first ?? second;
}
