namespace RunbookLint.Plan;

/// <summary>The SQL statement <c>IMPORT INTO</c>: physical, too.</summary>
public sealed record ImportInto(OperationSource Source) : Import(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "import-into";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The table.</summary>
    public Setting<string> Table => Settings[SettingNames.Tables];
}
