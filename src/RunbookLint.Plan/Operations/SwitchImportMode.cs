namespace RunbookLint.Plan;

/// <summary>Switches TiKV into or out of its import mode. It is not the physical import mode of Lightning.</summary>
public sealed record SwitchImportMode(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "switch-import-mode";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary><c>import</c> or <c>normal</c>.</summary>
    public Setting<string> Mode => Settings["mode"];
}
