namespace RunbookLint.Plan;

/// <summary>Finds the version that an operation meets.</summary>
internal sealed class VersionHistory(RunbookPlan plan, ClusterDeclarations declarations)
{
    private readonly Lazy<ComponentVersion?> newest = new(() => plan.Operations.Select(Named).Max());

    /// <summary>The newest version that clusters and log backups of the plan have; null when it names none.</summary>
    public ComponentVersion? Newest => newest.Value;

    /// <summary>The version of the tool, else the one version that is declared of the cluster.</summary>
    public ComponentVersion? At(Operation operation)
    {
        if (!operation.ToolVersion.IsAbsent)
            return Read(operation.ToolVersion);

        var versions = declarations.VersionsAt(operation).Where(cluster => !cluster.Version.IsAbsent).Select(cluster => Read(cluster.Version)).Distinct().Take(2).ToList();
        return versions is [var only] ? only : null;
    }

    private static ComponentVersion? Named(Operation operation) =>
        Read(operation switch { DeclareCluster cluster => cluster.Version, StartLogBackup start => start.ToolVersion, _ => default });

    private static ComponentVersion? Read(Setting<string> setting) =>
        setting.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) ? version : null;
}
