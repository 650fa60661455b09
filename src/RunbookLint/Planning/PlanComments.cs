using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Planning;

/// <summary>What a user who debugs a silent linter wants to know about a plan: where each node stands, where values were set, and why others are unknown.</summary>
/// <param name="document">The file that the plan is of; its path is not repeated.</param>
internal sealed class PlanComments(SourceFile document)
{
    /// <summary>The comments on a node; the first, which starts with a blank, goes behind it.</summary>
    public IEnumerable<string> On(PlanNode node) => node switch
    {
        Operation operation => [$" {Show(operation.Span)}", .. operation.Settings.SelectMany(setting => On(setting.Name, setting.Value, operation.Span))],
        Region region => [.. On("schedule", region.Schedule, region.Span), .. On("time-zone", region.TimeZone, region.Span)],
        _ => [],
    };

    private IEnumerable<string> On(string name, Setting<string> setting, SourceSpan owner)
    {
        if (setting.IsAbsent)
            yield break;

        string[] sources = [.. setting.Sources.Prepend(setting.Span).Where(source => !owner.Contains(source)).Distinct().Select(Show)];
        sources = setting.Given is { } given ? [.. sources, Redaction.Mask(given)] : sources;
        var from = sources.Length == 0 ? "" : string.Join(" and ", sources);

        if (setting.IsDynamic)
            yield return $"{name} is unknown: {UnknownReason.Of(setting)}{(from.Length == 0 ? "" : $" ({from})")}";
        else if (from.Length > 0)
            yield return $"{name} comes from {from}";
    }

    private string Show(SourceSpan place) =>
        ReferenceEquals(place.File, document) ? $"line {place.Start.Line + 1}" : $"{place.File.Path}:{place.Start.Line + 1}";
}
