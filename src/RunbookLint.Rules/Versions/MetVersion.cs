using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.Versions;

/// <summary>The version that an operation meets.</summary>
/// <param name="Version">The version.</param>
/// <param name="Place">Where it is set, or the operation when that is not in a runbook.</param>
internal sealed record MetVersion(ComponentVersion Version, SourceSpan Place)
{
    /// <summary>Whether anything says a version for an operation, so that the table of bugs need not be read for nothing.</summary>
    public static bool IsAny(Operation operation, RunbookPlan plan, RuleContext context) =>
        context.Target is not null || operation.ToolVersion.IsKnown() || !plan.History.DeclarationsOf(operation).IsEmpty;

    /// <summary>The version of the tool that runs an operation: its own, or the one of the cluster, which it should have.</summary>
    public static MetVersion? OfTool(Operation operation, RunbookPlan plan, RuleContext context)
    {
        if (context.Target?.Br is { } target && !IsLightning(operation))
            return new(target, operation.Span);

        if (operation.ToolVersion.IsAbsent)
            return OfCluster(operation, "tidb", plan, context);

        return Read(operation.ToolVersion);
    }

    /// <summary>The version of a component of an operation's cluster; null when nobody says it, or several say something else.</summary>
    public static MetVersion? OfCluster(Operation operation, string component, RunbookPlan plan, RuleContext context)
    {
        if (context.Target?.Tidb is { } target)
            return new(target, operation.Span);

        var versions = plan.History.VersionsAt(operation)
            .Select(declaration => (declaration.IsConfigured, Version: declaration.VersionOf(component)))
            .Where(declared => !declared.Version.IsAbsent).ToList();

        if (versions.Find(declared => declared.IsConfigured) is { IsConfigured: true } configured)
            return Read(configured.Version) is { } known ? known with { Place = operation.Span } : null;

        var read = versions.ConvertAll(declared => Read(declared.Version));
        return read.Count > 0 && read.TrueForAll(version => version is not null && version.Version == read[0]!.Version) ? read[0] : null;
    }

    private static bool IsLightning(Operation operation) => operation is Plan.Import and not ImportInto;

    private static MetVersion? Read(Setting<string> setting) =>
        setting.IsKnown(out var text) && ComponentVersion.TryParse(text, out var version) ? new(version, setting.Span) : null;
}
