using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the version that an operation meets.</summary>
internal sealed class ClusterVersions(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ImmutableArray<DeclareCluster> declarations = [.. plan.Operations.OfType<DeclareCluster>().Where(cluster => cluster.Version.IsKnown())];

    /// <summary>The version of the tool, else the one that is declared for the cluster; null when neither is known.</summary>
    public ComponentVersion? Of(Operation operation)
    {
        if (!operation.ToolVersion.IsAbsent)
            return Read(operation.ToolVersion);

        return declarations.FirstOrDefault(cluster => clusters.Same(cluster, operation) == Certainty.Yes) is { } declared ? Read(declared.Version) : null;
    }

    private static ComponentVersion? Read(Setting<string> version) =>
        version.IsKnown(out var text) && ComponentVersion.TryParse(text, out var read) ? read : null;
}
