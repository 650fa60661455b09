using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What is known where a job or a step stands.</summary>
/// <param name="Text">The file that it stands in.</param>
/// <param name="Shell">What its commands see.</param>
/// <param name="Values">What its expressions see.</param>
internal sealed record WorkflowScope(WorkflowText Text, LoweringScope Shell, WorkflowValues Values)
{
    /// <summary>What runs scripts, as <c>defaults</c> say; null for the runner's own shell.</summary>
    public string? DefaultShell { get; init; }

    /// <summary>The folder that scripts run in, seen from the root; null for the root.</summary>
    public string? Folder { get; init; }

    /// <summary>The scope with an <c>env</c> mapping over it.</summary>
    public WorkflowScope WithEnvironment(YamlNode environment)
    {
        var scope = this;
        foreach (var entry in environment.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } name)
                scope = scope.WithVariable(name, Text.Read(entry.Value, Values));
        }

        return scope;
    }

    /// <summary>The scope with an environment variable; null for one whose value only the run knows.</summary>
    public WorkflowScope WithVariable(string name, Argument? value) => this with
    {
        Shell = Shell with { Variables = value is null ? Shell.Variables.Remove(name) : Shell.Variables.SetItem(name, value) },
        Values = Values.With("env." + name, value is null ? ExpressionValue.Unknown : ExpressionValue.Of(value)),
    };

    /// <summary>The scope in which any variable may have been set.</summary>
    public WorkflowScope WithoutVariables() => this with { Shell = Shell with { Variables = Shell.Variables.Clear() }, Values = Values.Without("env") };

    /// <summary>The scope with what <c>defaults</c> say about scripts.</summary>
    public WorkflowScope WithDefaults(YamlNode defaults) => this with
    {
        DefaultShell = Text.Read(defaults["run"]["shell"], Values)?.Text ?? DefaultShell,
        Folder = FolderOf(defaults["run"]),
    };

    /// <summary>The folder that a step or the defaults name, else the one around.</summary>
    public string? FolderOf(YamlNode step) => Text.Read(step["working-directory"], Values) is { IsKnown: true } folder ? folder.Text : Folder;
}
