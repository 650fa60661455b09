namespace RunbookLint.Plan;

/// <summary>Changes a system variable or a configuration item of the cluster.</summary>
public sealed record ChangeSetting(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "change-setting";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name in lower case, such as <c>tidb_gc_life_time</c> or <c>log-backup.enable</c>.</summary>
    public Setting<string> Item => Settings["item"];

    /// <summary>The new value.</summary>
    public Setting<string> NewValue => Settings["value"];
}
