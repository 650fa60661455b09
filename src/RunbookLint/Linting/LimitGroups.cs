using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>The different limits that rules have to be run under, and which of them count for a file.</summary>
internal sealed class LimitGroups
{
    private readonly LintOptions options;
    private readonly List<RuleOptions> groups = [];
    private readonly Dictionary<ConfigurationFile, RuleOptions> byConfiguration = new(ReferenceComparer.Instance);
    private readonly List<Finding> problems = [];

    public LimitGroups(LintOptions options, IEnumerable<string> paths)
    {
        this.options = options;
        if (options.Configurations.IsEmpty || paths.Any(path => options.Settings.Of(path).Configuration is null))
            groups.Add(RuleOptions.Default);

        foreach (var configuration in options.Configurations)
            byConfiguration[configuration] = Group(configuration);
    }

    /// <summary>All limits, each once.</summary>
    public ImmutableArray<RuleOptions> All => [.. groups];

    /// <summary>What is said about configurations whose limits do not count.</summary>
    public IEnumerable<Finding> Problems => problems;

    /// <summary>The limits for what is found in a file.</summary>
    public RuleOptions Of(string path) =>
        options.Settings.Of(path).Configuration is { } configuration && byConfiguration.TryGetValue(configuration, out var group) ? group : groups[0];

    private RuleOptions Group(ConfigurationFile configuration)
    {
        if (groups.Find(group => group.IsSame(configuration.Rules.Options)) is { } known)
            return known;

        if (groups.Count == GrowthLimits.RuleOptions)
        {
            problems.Add(new(EngineRules.BadConfiguration, new SourceSpan(configuration.File, default), $"configurations move limits in more than {GrowthLimits.RuleOptions} different ways; those of this one do not count"));
            return groups[0];
        }

        groups.Add(configuration.Rules.Options);
        return configuration.Rules.Options;
    }

    private sealed class ReferenceComparer : IEqualityComparer<ConfigurationFile>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(ConfigurationFile? x, ConfigurationFile? y) => ReferenceEquals(x, y);

        public int GetHashCode(ConfigurationFile obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
