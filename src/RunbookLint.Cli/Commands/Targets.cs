using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>Reads <c>--target</c>: versions of one component are tried in turn, those of several go together.</summary>
internal static class Targets
{
    private static readonly string[] Components = ["tidb", "br", "operator"];

    /// <summary>The versions to try; none when none are given.</summary>
    /// <exception cref="UsageException">One cannot be understood.</exception>
    public static ImmutableArray<TargetVersions> Read(IEnumerable<string> given)
    {
        var versions = given.Select(Read).ToLookup(target => target.Component, target => target.Version);
        if (versions.Count == 0)
            return [];

        return
        [
            .. from tidb in versions["tidb"].Distinct().DefaultIfEmpty()
               from br in versions["br"].Distinct().DefaultIfEmpty()
               from op in versions["operator"].Distinct().DefaultIfEmpty()
               select new TargetVersions { Tidb = tidb, Br = br, Operator = op },
        ];
    }

    private static bool IsSeries(string text) => ComponentVersion.TryParse(text.Trim() + ".0", out var first) && !first.IsPrerelease;

    private static (string Component, ComponentVersion? Version) Read(string given)
    {
        var equals = given.IndexOf('=');
        var component = equals < 0 ? "tidb" : given[..equals].Trim().ToLowerInvariant();
        if (!Components.Contains(component))
        {
            var nearest = Nearest.To(component, Components);
            throw new UsageException($"--target knows {string.Join(", ", Components)}; '{component}' is none of them" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
        }

        var text = given[(equals + 1)..];
        return ComponentVersion.TryParse(text, out var version)
            ? (component, version)
            : throw new UsageException($"--target needs a version such as 8.5.2; '{text}' is {(IsSeries(text) ? "a series of them" : "none")}");
    }
}
