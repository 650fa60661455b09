namespace RunbookLint.Plan;

/// <summary>What surely comes after a moment, up to the end of the cluster.</summary>
/// <param name="Restart">The next start of a task.</param>
/// <param name="Resume">The resume that ends a pause, when nothing else comes first.</param>
internal readonly record struct LogBackupFuture(StartLogBackup? Restart, ResumeLogBackup? Resume)
{
    /// <summary>The same, behind something that comes first.</summary>
    /// <param name="happening">What happens.</param>
    /// <param name="maySkip">Whether it stands in a branch that the moment does not stand in.</param>
    public LogBackupFuture Behind(LogBackupEvent happening, bool maySkip) => happening switch
    {
        { Operation: DestroyCluster } => default,
        { Same: not Certainty.Yes } => this,
        { Operation: StartLogBackup start } => new(maySkip ? Restart : start, null),
        { Operation: ResumeLogBackup resume } => this with { Resume = resume },
        { Operation: StopLogBackup } => this with { Resume = null },
        _ => this,
    };
}
