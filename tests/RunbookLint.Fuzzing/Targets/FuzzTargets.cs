namespace RunbookLint.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. ParserTargets.All,
        .. PipelineTargets.All,
    ];

    public static FuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
