namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Templates, workflows and configurations that a pipeline brings in.</summary>
internal static class FollowedPipelines
{
    /// <summary>What is said where there are too many.</summary>
    public static string TooMany { get; } =
        $"templates and workflows use one another more than {FollowLimits.ReuseDepth} levels deep or {FollowLimits.Reuses} times; not all of them are read";
}
