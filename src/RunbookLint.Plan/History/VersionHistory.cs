namespace RunbookLint.Plan;

/// <summary>Finds the version that an operation meets.</summary>
internal sealed class VersionHistory(ClusterDeclarations declarations)
{
    /// <summary>The version of the tool, else the one version that is declared of the cluster.</summary>
    public ComponentVersion? At(Operation operation)
    {
        if (!operation.ToolVersion.IsAbsent)
            return Read(operation.ToolVersion);

        var versions = declarations.VersionsAt(operation).Where(cluster => !cluster.Version.IsAbsent).Select(cluster => Read(cluster.Version)).Distinct().Take(2).ToList();
        return versions is [var only] ? only : null;
    }

    private static ComponentVersion? Read(Setting<string> setting) =>
        setting.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) ? version : null;
}
