namespace RunbookLint.Plan;

/// <summary>The log that a restore replays: from its base snapshot to the restored instant.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="Range">How much it is.</param>
public sealed record ReplayedLog(BaseSnapshot From, TimeDistance Range);
