using System.Collections.Immutable;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Which rules run, and how severe their findings are.</summary>
public sealed class RuleSelection
{
    private readonly ImmutableHashSet<string> off;
    private readonly ImmutableHashSet<string> unasked;
    private readonly ImmutableDictionary<string, Severity> severities;

    private RuleSelection(ImmutableHashSet<string> off, ImmutableHashSet<string> unasked, ImmutableDictionary<string, Severity> severities) =>
        (this.off, this.unasked, this.severities) = (off, unasked, severities);

    /// <summary>Whether it says which rules run at all, rather than what else is said about them.</summary>
    private bool IsChoosing { get; init; }

    /// <summary>The rules that it asks for on top of others.</summary>
    private ImmutableHashSet<string> Extended { get; init; } = [];

    /// <summary>The rules that it asks for by id or name.</summary>
    private ImmutableHashSet<string> Named { get; init; } = [];

    /// <summary>All rules, each at its own severity.</summary>
    public static RuleSelection Everything { get; } = new(
        ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, Severity>(StringComparer.Ordinal));

    /// <summary>Whether the findings of a rule are wanted.</summary>
    public bool Includes(RuleDescriptor rule) => !off.Contains(rule.Id) && !unasked.Contains(rule.Id);

    /// <summary>This selection and the rules that are only not asked for: what nobody has switched off.</summary>
    internal RuleSelection Widest => new(off, unasked.Clear(), severities) { IsChoosing = true, Named = Named };

    /// <summary>The severity of a finding: the one chosen for its rule, else its own.</summary>
    public Severity SeverityOf(Finding finding) => severities.TryGetValue(finding.Rule.Id, out var chosen) ? chosen : finding.Severity;

    /// <summary>The severity of a rule's findings, as far as it is known before there are any.</summary>
    public Severity SeverityOf(RuleDescriptor rule) => severities.TryGetValue(rule.Id, out var chosen) ? chosen : rule.Severity;

    /// <summary>A selection as the command line gives it.</summary>
    /// <param name="catalog">All rules that there are.</param>
    /// <param name="select">Ids, names, category names, prefixes of ids, or <c>all</c>; empty selects every rule.</param>
    /// <param name="extend">Rules on top of <paramref name="select"/>.</param>
    /// <param name="ignore">Rules to take away again.</param>
    /// <param name="severities"><c>rule=level</c>; the level may be <c>off</c>.</param>
    /// <exception cref="SelectionException">Something of it does not exist.</exception>
    public static RuleSelection Create(
        ImmutableArray<RuleDescriptor> catalog,
        IEnumerable<string> select,
        IEnumerable<string> extend,
        IEnumerable<string> ignore,
        IEnumerable<string> severities)
    {
        // The engine's own findings say that something was not checked: leaving them out of a selection must not hide that.
        var selected = new HashSet<string>(StringComparer.Ordinal);
        var (choosing, extending) = (select.ToArray(), extend.ToArray());
        var chosen = choosing.SelectMany(selector => Find(catalog, selector)).ToArray();
        selected.UnionWith((chosen.Length == 0 ? catalog : [.. chosen, .. catalog.Where(rule => rule.Category == RuleCategory.Engine)]).Select(rule => rule.Id));
        selected.UnionWith(extending.SelectMany(selector => Find(catalog, selector)).Select(rule => rule.Id));
        var ignored = new HashSet<string>(ignore.SelectMany(selector => Find(catalog, selector)).Select(rule => rule.Id), StringComparer.Ordinal);

        var levels = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var setting in severities)
        {
            var (rules, level) = ReadSeverity(catalog, setting);
            foreach (var rule in rules)
            {
                if (level is null)
                    ignored.Add(rule.Id);
                else
                    levels[rule.Id] = level.Value;
            }
        }

        return new([.. ignored], [.. catalog.Select(rule => rule.Id).Where(id => !selected.Contains(id))], levels.ToImmutable())
        {
            IsChoosing = chosen.Length > 0,
            Extended = [.. extending.SelectMany(selector => Find(catalog, selector)).Select(rule => rule.Id)],
            Named = [.. choosing.Concat(extending).Select(selector => Find(catalog, selector)).Where(found => found.Length == 1).Select(found => found[0].Id).Where(id => !ignored.Contains(id))],
        };
    }

    /// <summary>This selection where it says something about a rule, elsewhere the given severities; null switches a rule off.</summary>
    public RuleSelection Over(IReadOnlyDictionary<string, Severity?> others)
    {
        var added = others.Where(other => !severities.ContainsKey(other.Key) && (other.Value is not null || !Named.Contains(other.Key))).ToArray();
        return new(
            off.Union(added.Where(other => other.Value is null).Select(other => other.Key)),
            unasked,
            severities.AddRange(added.Where(other => other.Value is not null).Select(other => new KeyValuePair<string, Severity>(other.Key, other.Value!.Value))))
        {
            IsChoosing = IsChoosing,
            Extended = Extended,
            Named = Named,
        };
    }

    /// <summary>Whether it says itself how severe a rule is.</summary>
    internal bool Chooses(RuleDescriptor rule) => severities.ContainsKey(rule.Id);

    /// <summary>
    /// This selection over another one, value by value: a choice of rules takes the place of the other's, what is ignored adds up, and a rule that
    /// this one asks for by id or name is on whatever the other one says.
    /// </summary>
    internal RuleSelection Within(RuleSelection outer) => new(
        off.Union(outer.off.Except(Named).Except(severities.Keys)),
        IsChoosing ? unasked : unasked.Union(outer.unasked.Except(Extended)),
        outer.severities.SetItems(severities))
    {
        IsChoosing = IsChoosing || outer.IsChoosing,
        Extended = Extended,
        Named = Named,
    };

    /// <summary>The rules that a selector names.</summary>
    /// <exception cref="SelectionException">There are none; the message names the nearest.</exception>
    public static ImmutableArray<RuleDescriptor> Find(ImmutableArray<RuleDescriptor> catalog, string selector)
    {
        var word = selector.Trim();
        if (word.Equals("all", StringComparison.OrdinalIgnoreCase))
            return catalog;

        ImmutableArray<RuleDescriptor> found = [.. catalog.Where(rule => Matches(rule, word))];
        if (found.Length > 0)
            return found;

        var nearest = Nearest.To(word, Words(catalog));
        throw new SelectionException($"there is no rule '{word}'" + (nearest is null ? "; 'runbooklint rules' lists them" : $"; did you mean '{nearest}'?"));
    }

    /// <summary>Everything that a selector may say, apart from prefixes.</summary>
    public static IEnumerable<string> Words(ImmutableArray<RuleDescriptor> catalog) =>
        catalog.Select(rule => rule.Id)
            .Concat(catalog.Select(rule => rule.Name))
            .Concat(catalog.Select(rule => CategoryName(rule.Category)).Distinct())
            .Concat(["all"]);

    /// <summary>The name of a category as users write it: <c>point-restore</c>.</summary>
    public static string CategoryName(RuleCategory category) => category switch
    {
        RuleCategory.PointRestore => "point-restore",
        RuleCategory.LogBackup => "log-backup",
        RuleCategory.CommandLine => "command-line",
        _ => category.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a word is the beginning of the ids of rules: <c>RBL30</c>.</summary>
    public static bool IsPrefix(ImmutableArray<RuleDescriptor> catalog, string word) => catalog.Any(rule => IsPrefix(rule, word));

    private static bool IsPrefix(RuleDescriptor rule, string word) =>
        word.Length >= 3 && rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a selector, other than <c>all</c>, names a rule.</summary>
    internal static bool Matches(RuleDescriptor rule, string word) =>
        IsPrefix(rule, word)
        || rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
        || CategoryName(rule.Category).Equals(word, StringComparison.OrdinalIgnoreCase)
        || rule.Category.ToString().Equals(word, StringComparison.OrdinalIgnoreCase);

    private static (ImmutableArray<RuleDescriptor> Rules, Severity? Level) ReadSeverity(ImmutableArray<RuleDescriptor> catalog, string setting)
    {
        var equals = setting.IndexOf('=');
        if (equals < 0)
            throw new SelectionException($"'{setting}' sets no severity; write it as RULE=LEVEL, such as RBL3001=warning");

        var level = setting.Substring(equals + 1).Trim();
        return (Find(catalog, setting.Substring(0, equals)), level.Equals("off", StringComparison.OrdinalIgnoreCase) ? null : SeverityNames.Read(level, "off"));
    }
}
