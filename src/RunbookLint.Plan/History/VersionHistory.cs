using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the version that an operation meets.</summary>
internal sealed class VersionHistory(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ImmutableArray<DeclareCluster> declared = [.. plan.Operations.OfType<DeclareCluster>().Where(cluster => !cluster.Version.IsAbsent)];

    /// <summary>The version of the tool, else the one version that is declared of the cluster.</summary>
    public ComponentVersion? At(Operation operation)
    {
        if (!operation.ToolVersion.IsAbsent)
            return Read(operation.ToolVersion);

        var versions = declared.Where(cluster => clusters.Same(cluster, operation) == Certainty.Yes).Select(cluster => Read(cluster.Version)).Distinct().Take(2).ToList();
        return versions is [var only] ? only : null;
    }

    private static ComponentVersion? Read(Setting<string> setting) =>
        setting.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) ? version : null;
}
