namespace RunbookLint.Plan;

/// <summary>A configuration that does not say a watched item, so that the version decides its value.</summary>
public sealed record OmitSetting(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "omit-setting";

    /// <summary>What stands for the value in <see cref="Lines"/>.</summary>
    public const string Value = "{value}";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the item, such as <c>log-backup.enable</c>.</summary>
    public Setting<string> Item => Settings["item"];

    /// <summary>The lines that would say it, each with the place below which they belong; none where no line can be added.</summary>
    public IEnumerable<Setting<string>> Lines => Settings.Where(setting => setting.Name == "line").Select(setting => setting.Value);
}
