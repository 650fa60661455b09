using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Reads <c>.runbooklint.yaml</c>. What is wrong in it is a finding at its place; nothing is thrown.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads a configuration that extends no other one.</summary>
    public static ConfigurationFile Read(SourceFile file) => Read(file, (_, _) => null);

    /// <summary>Reads a configuration file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads a file that another one names, or null.</param>
    public static ConfigurationFile Read(SourceFile file, Func<string, SourceFile, SourceFile?> read)
    {
        var problems = ImmutableArray.CreateBuilder<Finding>();
        var root = new ExtendedReader(read, problems).Read(file);
        var rules = ReadRules(root["rules"]);
        var selectors = new Dictionary<string, ImmutableArray<RuleDescriptor>>(StringComparer.Ordinal);

        return new(file, ClusterReader.Read(root["clusters"], root["external"]), rules, problems.ToImmutable())
        {
            Root = root,
            Values = ReadValues(root["values"]),
            AsOf = DateOf(root["asOf"]),
            IsRoot = root["root"]?.Text == "true",
            Profile = root["profile"] is { Text: { } profile } ? LintProfile.Find(profile) : null,
            Selection = RuleSelection.Create(RuleCatalog.Descriptors, Texts(root["select"]), Texts(root["extendSelect"]), Texts(root["ignore"]), []).Over(rules.Severities),
            MinSeverity = root["minSeverity"] is { Text: { } severity } ? SeverityNames.Read(severity) : null,
            MinConfidence = ConfidenceOf(root["minConfidence"]?.Text),
            FailOn = root["failOn"] is { Text: { } level } ? FailThreshold.Read(level) : null,
            MaxWarnings = root["maxWarnings"] is { Text: { } warnings } ? int.Parse(warnings, CultureInfo.InvariantCulture) : null,
            RequiresReason = root["requireReason"] is { Text: { } isRequired } ? isRequired == "true" : null,
            Include = Globs(root["include"]),
            Exclude = Globs(root["exclude"]),
            Overrides = [.. (root["overrides"]?.Items ?? []).Where(IsAboutSomething).Select(entry => ReadOverride(entry, selectors))],
            Unsuppressible = [.. (root["suppressible"]?.Entries ?? []).Where(entry => entry.Value.Text == "false").Select(entry => entry.Key)],
            ExternalSnapshots = ClusterReader.ReadSnapshots(root["external"]),
            Targets = TargetList.Of(component => Texts(root["targets"]?[component]).Select(text => ComponentVersion.TryParse(text, out var version) ? version : null).OfType<ComponentVersion>()),
            Baseline = root["baseline"] is { Text: { } baseline } written ? new(null, baseline, written.Place) : null,
        };
    }

    internal static Finding Problem(SourceFile file, TextSpan span, string message) => new(EngineRules.BadConfiguration, file.Locate(span), message);

    private static RuleSettings ReadRules(ConfiguredNode? rules)
    {
        var settings = RuleSettings.Default;
        foreach (var entry in rules?.Entries ?? [])
        {
            var rule = RuleCatalog.Find(entry.Key)!;
            foreach (var limit in entry.Value.Entries)
            {
                settings = limit.Key == "severity"
                    ? settings with { Severities = settings.Severities.SetItem(rule.Id, SeverityOf(limit.Value)) }
                    : settings with { Options = settings.Options.With(rule.Options.First(option => option.Name == limit.Key), limit.Value.Text!) ?? settings.Options };
            }
        }

        return settings;
    }

    private static ConfigurationOverride ReadOverride(ConfiguredNode node, Dictionary<string, ImmutableArray<RuleDescriptor>> selectors) => new(
        node.Place,
        Globs(node["paths"]),
        node["resource"]?.Text,
        [.. Texts(node["rules"]).SelectMany(selector => Find(selector, selectors)).Select(rule => rule.Id)],
        SeverityOf(node["severity"]!),
        node["reason"]!.Text!,
        DateOf(node["until"]));

    /// <summary>A list of which nothing is understood must not come to mean everything.</summary>
    private static bool IsAboutSomething(ConfiguredNode entry) => entry["paths"] is not { Items.IsEmpty: true } && entry["rules"] is not { Items.IsEmpty: true };

    /// <summary>The same selector may stand in thousands of entries.</summary>
    private static ImmutableArray<RuleDescriptor> Find(string selector, Dictionary<string, ImmutableArray<RuleDescriptor>> selectors) =>
        selectors.TryGetValue(selector, out var known) ? known : selectors[selector] = RuleSelection.Find(RuleCatalog.Descriptors, selector);

    private static ImmutableArray<ConfiguredValues> ReadValues(ConfiguredNode? values) =>
    [
        .. (values?.Items ?? []).Select(file => new ConfiguredValues(null, file.Text!, file.Place)),
        .. (values?.Entries ?? []).SelectMany(entry => entry.Value.Items.Select(file => new ConfiguredValues(entry.Key, file.Text!, file.Place))),
    ];

    private static ImmutableArray<ScopedGlob> Globs(ConfiguredNode? globs) =>
        [.. (globs?.Items ?? []).Select(glob => new ScopedGlob(ConfigurationPaths.FolderOf(glob.Place.File.Path), Glob.Parse(glob.Text!)!))];

    private static IEnumerable<string> Texts(ConfiguredNode? list) => (list?.Items ?? []).Select(item => item.Text!);

    /// <summary>YAML 1.1 reads a plain off as a boolean; we read what was written.</summary>
    private static Severity? SeverityOf(ConfiguredNode level) => level.Text == "off" ? null : SeverityNames.Read(level.Text!);

    private static Timestamp? DateOf(ConfiguredNode? date) => date?.Text is { } text && Timestamp.TryParse(text, out var read) ? read : null;

    private static Confidence? ConfidenceOf(string? name) => name switch
    {
        "low" => Confidence.Low,
        "medium" => Confidence.Medium,
        "high" => Confidence.High,
        _ => null,
    };
}
