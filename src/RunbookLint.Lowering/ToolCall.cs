using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A tool that is run, with everything around it peeled off: <c>sudo</c>, <c>tiup</c>, <c>docker run</c>, <c>kubectl exec</c>.</summary>
/// <param name="Span">The whole command: what a finding underlines.</param>
/// <param name="Tool">The tool's name without path and version: <c>br</c>, <c>tidb-lightning</c>, <c>mysql</c>.</param>
/// <param name="Arguments">The words behind the tool's name.</param>
/// <param name="Facts">What the launch says about the operations: <see cref="SettingNames.ToolVersion"/>, <see cref="SettingNames.Memory"/>, a default <see cref="SettingNames.Cluster"/>.</param>
public sealed record ToolCall(SourceSpan Span, string Tool, ImmutableArray<Argument> Arguments, SettingList Facts)
{
    /// <summary>What the tool reads from standard input, when that is written in the document: a here-document, a here-string, an <c>echo</c> before a pipe.</summary>
    public Argument? Input { get; init; }

    /// <summary>Whether the way it is run says that it is TiDB's own, and no other program of that name.</summary>
    public bool IsOfTidb { get; init; }

    /// <summary>The Kubernetes namespace that the tool runs in, or null.</summary>
    public string? Namespace { get; init; }
}
