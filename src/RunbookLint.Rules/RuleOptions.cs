using System.Collections.Immutable;

namespace RunbookLint.Rules;

/// <summary>The limits of all rules, those that a configuration moves and the defaults of the others.</summary>
/// <remarks>A rule may ask for the limit of another one: two rules that share a boundary must not leave a gap between them.</remarks>
public sealed class RuleOptions
{
    private readonly ImmutableDictionary<RuleOption, object> values;

    private RuleOptions(ImmutableDictionary<RuleOption, object> values) => this.values = values;

    /// <summary>The limits without a configuration.</summary>
    public static RuleOptions Default { get; } = new(ImmutableDictionary<RuleOption, object>.Empty);

    /// <summary>The value of a limit.</summary>
    public T Get<T>(RuleOption<T> option) => values.TryGetValue(option, out var value) ? (T)value : option.Default;

    /// <summary>The limits with one of them moved; null when the text is no value of it.</summary>
    public RuleOptions? With(RuleOption option, string text) => option.Read(text) is { } value ? new(values.SetItem(option, value)) : null;

    /// <summary>Whether the same limits are moved to the same values.</summary>
    public bool IsSame(RuleOptions others) =>
        values.Count == others.values.Count && values.All(limit => others.values.TryGetValue(limit.Key, out var other) && limit.Value.Equals(other));

    /// <summary>These limits, and those that <paramref name="others"/> moves and these do not.</summary>
    public RuleOptions Over(RuleOptions others) => new(others.values.SetItems(values));
}
