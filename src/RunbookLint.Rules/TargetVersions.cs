using RunbookLint.Plan;

namespace RunbookLint.Rules;

/// <summary>Versions that are assumed whatever the files say, to see what an upgrade would change.</summary>
public sealed record TargetVersions
{
    /// <summary>The version of TiDB and of its cluster.</summary>
    public ComponentVersion? Tidb { get; init; }

    /// <summary>The version of BR.</summary>
    public ComponentVersion? Br { get; init; }

    /// <summary>The version of TiDB Operator.</summary>
    public ComponentVersion? Operator { get; init; }

    /// <summary>For people: <c>tidb v8.5.2, br v8.5.2</c>.</summary>
    public override string ToString() => string.Join(", ", new[] { ("tidb", Tidb), ("br", Br), ("operator", Operator) }.Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1} {pair.Item2}"));
}
