using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>What is known from the outside when an embedded text or command is lowered: environment variables, and facts about where it runs.</summary>
/// <param name="Variables">Environment variables by name.</param>
/// <param name="Facts">Settings of every operation inside, unless it has its own: memory, tool version, cluster.</param>
public sealed record LoweringScope(ImmutableDictionary<string, Argument> Variables, SettingList Facts)
{
    /// <summary>The Kubernetes namespace, or null.</summary>
    public string? Namespace { get; init; }

    /// <summary>The kubeconfig context, or the kubeconfig file, that commands name; null when it is the current one.</summary>
    public string? KubeContext { get; init; }

    /// <summary><c>$1</c> and on, when the script is given arguments; null when only the run knows them.</summary>
    public ImmutableArray<Argument>? Positional { get; init; }

    /// <summary>Whether a shell that starts here ends at the first command that fails, as those of most pipelines do.</summary>
    public bool StopsOnError { get; init; }

    /// <summary>The same where nobody sits at the terminal.</summary>
    /// <param name="runner">What runs the commands, for messages.</param>
    /// <param name="place">What says so.</param>
    public LoweringScope Unattended(string runner, SourceSpan place) => this with { Facts = Facts.WithDefault(FactNames.Unattended, Setting<string>.Known(runner, place)) };

    /// <summary>A scope in which nothing is known.</summary>
    public static LoweringScope Empty(SourceSpan place) => new(ImmutableDictionary<string, Argument>.Empty, SettingList.Empty(place));
}
