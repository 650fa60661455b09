namespace RunbookLint.Plan;

/// <summary>A panel of a dashboard: it shows something, but nobody is woken up by it.</summary>
public sealed record DeclarePanel(OperationSource Source) : MonitoringQuery(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-panel";

    /// <inheritdoc/>
    public override string Verb => Name;
}
