using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>Finds rules as suppressions name them.</summary>
internal sealed class RuleNames
{
    private readonly Dictionary<string, RuleDescriptor> rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> nearest = new(StringComparer.Ordinal);

    private readonly ImmutableArray<RuleDescriptor> catalog;

    public RuleNames(ImmutableArray<RuleDescriptor> catalog)
    {
        this.catalog = catalog;
        foreach (var rule in catalog)
            rules[rule.Id] = rules[rule.Name] = rule;
    }

    /// <summary>The rule of an id or name; null when there is none.</summary>
    public RuleDescriptor? Find(string idOrName) => rules.TryGetValue(idOrName, out var rule) ? rule : null;

    /// <summary>The ids of the rules that a category or a prefix stands for, as a selection takes it; empty when it stands for none.</summary>
    public ImmutableArray<string> Several(string word) =>
        word.Length > 64 || catalog.IsDefaultOrEmpty ? [] : [.. catalog.Where(rule => RuleSelection.Matches(rule, word)).Select(rule => rule.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>What was probably meant by a word that names no rule.</summary>
    public string? Nearest(string word)
    {
        // A hostile file may misspell in a hundred thousand ways, and a very long word is none of ours.
        if (word.Length > 64 || (nearest.Count > 200 && !nearest.ContainsKey(word)))
            return null;

        if (!nearest.TryGetValue(word, out var found))
            nearest.Add(word, found = RunbookLint.Text.Nearest.To(word, rules.Keys));

        return found;
    }
}
