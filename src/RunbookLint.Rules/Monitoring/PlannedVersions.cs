using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>The versions of TiDB that a plan names.</summary>
internal static class PlannedVersions
{
    /// <summary>Whether the plan names versions, and all of them are older than one.</summary>
    public static bool AreBefore(RunbookPlan plan, ComponentVersion version)
    {
        var isAny = false;
        foreach (var operation in plan.Operations)
        {
            var named = operation switch { DeclareCluster cluster => cluster.Version, StartLogBackup start => start.ToolVersion, _ => default };
            if (!named.IsKnown(out var text) || !ComponentVersion.TryParse(text, out var known))
                continue;

            if (known >= version)
                return false;

            isAny = true;
        }

        return isAny;
    }
}
