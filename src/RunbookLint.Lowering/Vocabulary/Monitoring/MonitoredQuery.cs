using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>A query with what is said about it, to be made an operation of.</summary>
/// <param name="query">The query.</param>
/// <param name="recordings">The queries behind metrics that are computed.</param>
internal sealed class MonitoredQuery(Query query, RecordedQueries recordings)
{
    private readonly AlertFacts facts = new(query, recordings);

    /// <summary>Its name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>The group it stands in.</summary>
    public required Setting<string> Group { get; init; }

    /// <summary>How long the condition must hold.</summary>
    public Setting<string> For { get; init; }

    /// <summary>What else is said about it.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The labels that it sets.</summary>
    public Func<string, Setting<string>> LabelOf { get; init; } = _ => default;

    /// <summary>The alert; null when it is about nothing of ours.</summary>
    public DeclareAlert? ToAlert()
    {
        var about = facts.About(Name.Value ?? "");
        var sizing = Sizing;
        if (about is null && sizing.IsEmpty)
            return null;

        var settings = Heading();
        settings.Add(new("for", For));
        if (about is not null)
            settings.Add(new(DeclareAlert.AboutWhat, Setting<string>.Known(about, Name.Span)));

        settings.AddRange(about == "log-backup" ? facts.Conditions() : []);
        settings.AddRange(facts.Metrics());
        settings.AddRange(sizing);
        return new DeclareAlert(Source(settings));
    }

    /// <summary>The recorded metric; null when it is about nothing of ours.</summary>
    public DeclareRecordingRule? ToRecordingRule()
    {
        ImmutableArray<NamedSetting> found = [.. facts.Metrics(), .. Sizing];
        return found.IsEmpty ? null : new DeclareRecordingRule(Source([.. Heading(), .. found]));
    }

    /// <summary>The panel; null unless it tells how much storage the log needs.</summary>
    public DeclarePanel? ToPanel() => Sizing is { IsEmpty: false } sizing ? new DeclarePanel(Source([.. Heading(), .. sizing])) : null;

    private ImmutableArray<NamedSetting> Sizing => [.. SizingFacts.Of(facts, Words.Add(Name.Value ?? ""))];

    private List<NamedSetting> Heading() => [new("name", Name), new("group", Group), .. facts.Cluster(LabelOf)];

    private OperationSource Source(IEnumerable<NamedSetting> settings) =>
        new(Name.Span.File is null ? query.Locate(query.Root.Span) : Name.Span, new SettingList(Name.Span, [.. settings.Where(setting => !setting.Value.IsAbsent)]));
}
