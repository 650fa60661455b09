namespace RunbookLint.Plan;

/// <summary>Two backups that get in each other's way.</summary>
/// <param name="Later">The later one, by their order, else by the text.</param>
/// <param name="Earlier">The earlier one.</param>
/// <param name="Relation">How the storage of the later one lies to that of the earlier one.</param>
public sealed record StorageConflict(Operation Later, Operation Earlier, StorageRelation Relation);
