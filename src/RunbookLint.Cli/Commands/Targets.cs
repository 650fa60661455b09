using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>Reads <c>--target</c>: versions of one component are tried in turn, those of several go together.</summary>
internal static class Targets
{
    /// <summary>The versions to try; none when none are given.</summary>
    /// <exception cref="UsageException">One cannot be understood.</exception>
    public static ImmutableArray<TargetVersions> Read(IEnumerable<string> given)
    {
        var versions = given.Select(Read).ToLookup(target => target.Component, target => target.Version);
        return TargetList.Of(component => versions[component]);
    }

    private static bool IsSeries(string text) => ComponentVersion.TryParse(text.Trim() + ".0", out var first) && !first.IsPrerelease;

    private static (string Component, ComponentVersion Version) Read(string given)
    {
        var equals = given.IndexOf('=');
        var component = equals < 0 ? "tidb" : given[..equals].Trim().ToLowerInvariant();
        if (!TargetList.Components.Contains(component))
        {
            var nearest = Nearest.To(component, TargetList.Components);
            throw new UsageException($"--target knows {string.Join(", ", TargetList.Components)}; '{component}' is none of them" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
        }

        var text = given[(equals + 1)..];
        return ComponentVersion.TryParse(text, out var version)
            ? (component, version)
            : throw new UsageException($"--target needs a version such as 8.5.2; '{text}' is {(IsSeries(text) ? "a series of them" : "none")}");
    }
}
