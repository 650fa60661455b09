using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>Makes targets: versions of one component are tried in turn, those of several go together.</summary>
public static class TargetList
{
    /// <summary>The components that a target may name.</summary>
    public static ImmutableArray<string> Components { get; } = ["tidb", "br", "operator"];

    /// <summary>The targets to try; none when no component has a version.</summary>
    public static ImmutableArray<TargetVersions> Of(Func<string, IEnumerable<ComponentVersion>> versions)
    {
        var given = Components.Select(component => versions(component).Distinct().ToArray()).ToArray();
        if (given.All(component => component.Length == 0))
            return [];

        return
        [
            .. from tidb in given[0].DefaultIfEmpty()
               from br in given[1].DefaultIfEmpty()
               from op in given[2].DefaultIfEmpty()
               select new TargetVersions { Tidb = tidb, Br = br, Operator = op },
        ];
    }
}
