namespace RunbookLint.Plan;

/// <summary>A metric that is computed from others, for alerts and panels to read.</summary>
public sealed record DeclareRecordingRule(OperationSource Source) : MonitoringQuery(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-recording-rule";

    /// <inheritdoc/>
    public override string Verb => Name;
}
