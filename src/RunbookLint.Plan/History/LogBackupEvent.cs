namespace RunbookLint.Plan;

/// <summary>Something that tells of the log backup of a cluster.</summary>
/// <param name="Operation">A start, pause, resume or stop, or a query that decides about one.</param>
/// <param name="Same">Whether it is about that cluster: surely, or maybe.</param>
/// <param name="Number">Its number in the order of the text.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="IsUndone">Whether it is a stop behind which the same document surely starts a task again.</param>
internal readonly record struct LogBackupEvent(Operation Operation, Certainty Same, int Number, PlanPath Path, bool IsUndone);
