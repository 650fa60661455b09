using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Where an operation was found and what was said about it. Lowering and the plan notation both make operations from it.</summary>
/// <param name="Span">The command, resource or statement: what a finding underlines.</param>
/// <param name="Settings">Its settings by their names in the plan notation.</param>
public sealed record OperationSource(SourceSpan Span, SettingList Settings);

/// <summary>Something a runbook does to a TiDB cluster or to its backup storage.</summary>
public abstract record Operation(OperationSource Source) : PlanNode
{
    /// <summary>The operation's name in messages and in the plan notation.</summary>
    public abstract string Verb { get; }

    /// <summary>The command, resource or statement: what a finding underlines.</summary>
    public sealed override SourceSpan Span => Source.Span;

    /// <summary>All settings, also those that no property names.</summary>
    public SettingList Settings => Source.Settings;

    /// <summary>The cluster it is about.</summary>
    public Setting<string> Cluster => Settings[SettingNames.Cluster];

    /// <summary>The version of the tool that runs it, such as <c>v7.5.1</c>.</summary>
    public Setting<string> ToolVersion => Settings[SettingNames.ToolVersion];
}
