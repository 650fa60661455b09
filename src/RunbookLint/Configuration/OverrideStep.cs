using System.Collections.Immutable;
using RunbookLint.Rules;
using RunbookLint.Suppressions;

namespace RunbookLint.Configuration;

/// <summary>Applies the <c>overrides:</c> of configurations: findings get other severities or are hidden, for as long as it was decided.</summary>
/// <param name="options">How to lint.</param>
/// <param name="settings">The settings of files.</param>
/// <param name="today">The day of the run; null when nobody knows it.</param>
internal sealed class OverrideStep(LintOptions options, FileSettingsResolver settings, DateTime? today)
{
    private readonly HashSet<ConfigurationOverride> expired = [];

    /// <summary>The findings that are left, those that are hidden, and what is said about overrides that have ended.</summary>
    public (ImmutableArray<Finding> Shown, ImmutableArray<SuppressedFinding> Hidden) Apply(IReadOnlyList<Finding> findings)
    {
        if (options.Configurations.All(configuration => configuration.Overrides.IsEmpty))
            return ([.. findings], []);

        var shown = ImmutableArray.CreateBuilder<Finding>();
        var hidden = ImmutableArray.CreateBuilder<SuppressedFinding>();
        foreach (var file in findings.GroupBy(finding => finding.Span.File.Path, StringComparer.Ordinal))
            Apply([.. file], settings.Of(file.Key), shown, hidden);

        foreach (var configuration in options.Configurations)
            shown.AddRange(configuration.Overrides.Where(IsOver).Select(Expired));

        return (shown.ToImmutable(), hidden.ToImmutable());
    }

    private void Apply(Finding[] findings, FileSettings file, ImmutableArray<Finding>.Builder shown, ImmutableArray<SuppressedFinding>.Builder hidden)
    {
        var path = findings[0].Span.File.Path;
        var speaking = (file.Configuration?.Overrides ?? []).Where(entry => entry.Paths.IsEmpty || entry.Paths.Any(glob => glob.Matches(path, options.CurrentFolder))).ToArray();
        var resources = new Lazy<ResourceIndex>(() => ResourceIndex.Of(findings[0].Span.File));
        var byRule = new Dictionary<string, ConfigurationOverride[]>(StringComparer.Ordinal);

        foreach (var finding in findings)
        {
            if (!byRule.TryGetValue(finding.Rule.Id, out var entries))
                byRule[finding.Rule.Id] = entries = [.. speaking.Where(entry => entry.Rules.Contains(finding.Rule.Id))];

            var matching = entries.Where(entry => entry.Resource is null || resources.Value.IsInside(finding.Span.Span.Start, entry.Resource));
            expired.UnionWith(matching.Where(IsOver));

            if (!SuppressionStep.IsHideable(finding.Rule) || options.Selection.Chooses(finding.Rule) || matching.FirstOrDefault(entry => !IsOver(entry)) is not { } decided)
                shown.Add(finding);
            else if (decided.Severity is { } severity)
                shown.Add(finding with { Severity = severity });
            else
                hidden.Add(new(finding, SuppressionKind.Configuration, decided.Reason) { Place = decided.Place });
        }
    }

    private bool IsOver(ConfigurationOverride entry) => entry.Until?.Day < today;

    private Finding Expired(ConfigurationOverride entry)
    {
        var again = expired.Contains(entry) ? "; what it speaks about counts again" : "";
        return new(EngineRules.ExpiredSuppression, entry.Place.FirstLine(), $"this override ended on {entry.Until!.Value.Day:yyyy-MM-dd}{again}")
        {
            Help = "mend what it speaks about, or give it a new date",
        };
    }
}
