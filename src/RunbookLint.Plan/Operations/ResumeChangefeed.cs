namespace RunbookLint.Plan;

/// <summary>A changefeed goes on.</summary>
public sealed record ResumeChangefeed(OperationSource Source) : Changefeed(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "resume-changefeed";

    /// <inheritdoc/>
    public override string Verb => Name;
}
