using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Reads the <c>rules:</c> of a configuration: a severity, or a mapping with it and the limits of the rule.</summary>
internal sealed class RuleReader(SourceFile file, ImmutableArray<Finding>.Builder problems)
{
    private const string SeverityKey = "severity";
    private const string Off = "off";

    /// <summary>What a mapping of ids or names says; nothing when it is missing.</summary>
    public RuleSettings Read(YamlNode rules)
    {
        if (rules is YamlMissing or YamlScalar { IsNull: true })
            return RuleSettings.Default;

        if (rules is YamlMapping)
            return rules.Entries.Aggregate(RuleSettings.Default, (settings, entry) => Read(entry.Key, entry.Value, settings));

        Add(rules.Span, "'rules' must map ids or names of rules to severities or limits");
        return RuleSettings.Default;
    }

    private RuleSettings Read(YamlNode name, YamlNode value, RuleSettings settings)
    {
        if (RuleCatalog.Find(name.Text ?? "") is not { } rule)
        {
            var nearest = Nearest.To(name.Text ?? "", RuleCatalog.Descriptors.SelectMany(known => new[] { known.Id, known.Name }));
            Add(name.Span, $"there is no rule '{name.Text}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
            return settings;
        }

        return value is YamlMapping
            ? value.Entries.Aggregate(settings, (current, entry) => Read(rule, entry.Key, entry.Value, current))
            : ReadSeverity(rule, value, settings);
    }

    private RuleSettings Read(RuleDescriptor rule, YamlNode key, YamlNode value, RuleSettings settings)
    {
        if (key.Text == SeverityKey)
            return ReadSeverity(rule, value, settings);

        if (rule.Options.FirstOrDefault(known => known.Name == key.Text) is not { } option)
        {
            string[] names = [SeverityKey, .. rule.Options.Select(known => known.Name)];
            Add(key.Span, $"{rule.Id} has no option '{key.Text}'; " + (Nearest.To(key.Text ?? "", names) is { } nearest ? $"did you mean '{nearest}'?" : $"it has {string.Join(", ", names)}"));
            return settings;
        }

        if (settings.Options.With(option, value.Text ?? "") is { } options)
            return settings with { Options = options };

        Add(value is YamlMissing ? key.Span : value.Span, $"'{option.Name}' must be {option.Form}");
        return settings;
    }

    private RuleSettings ReadSeverity(RuleDescriptor rule, YamlNode value, RuleSettings settings)
    {
        try
        {
            // YAML 1.1 reads a plain off as a boolean; we read what was written.
            var isOff = string.Equals(value.Text, Off, StringComparison.OrdinalIgnoreCase);
            return settings with { Severities = settings.Severities.SetItem(rule.Id, isOff ? null : SeverityNames.Read(value.Text ?? "", Off)) };
        }
        catch (SelectionException exception)
        {
            Add(value is YamlMissing ? default : value.Span, exception.Message);
            return settings;
        }
    }

    private void Add(TextSpan span, string message) => problems.Add(ConfigurationReader.Problem(file, span, message));
}
