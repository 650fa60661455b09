namespace RunbookLint.Plan;

/// <summary>All that is known of a log backup task at a moment: what comes before it, after it, and beside it.</summary>
/// <param name="Past">What surely comes before.</param>
/// <param name="Future">What surely comes after.</param>
/// <param name="Company">What has no order to it.</param>
internal readonly record struct LogBackupView(LogBackupPast Past, LogBackupFuture Future, LogBackupCompany Company)
{
    /// <summary>The state that follows from it.</summary>
    /// <param name="document">The path of the document of the moment.</param>
    public LogBackupState ToState(string? document)
    {
        if (Past.Exists == Certainty.Yes)
        {
            return Company.MayBeStoppedHere
                ? new(Certainty.Maybe)
                : new(Certainty.Yes) { Evidence = Past.Evidence, Pause = Past.Pause, Resume = Past.Pause is null ? null : Future.Resume };
        }

        // A document that stops the task and starts it again says itself when there is one, whatever other files declare.
        if (Past is { Exists: Certainty.No, Ended: { } ended } && Future.Restart is { } restart)
            return new(Certainty.No) { Stop = ended, Restart = restart };

        if (Company.DeclaredFor(document) is { } declared)
            return Company.MayBeStopped || Past.WasOver ? new(Certainty.Maybe) : new(Certainty.Yes) { Evidence = declared };

        return Past.Exists == Certainty.No && !Company.MayBeDeclared
            ? new(Certainty.No) { Stop = Past.Ended, Restart = Past.Ended is null ? null : Future.Restart }
            : new(Certainty.Maybe);
    }
}
