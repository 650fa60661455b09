using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules;

/// <summary>A limit of a rule that the configuration can move: <c>rules: {RBL1001: {max: 10d}}</c>.</summary>
/// <param name="name">The key, in lower case.</param>
/// <param name="summary">What the limit is of, without a full stop.</param>
public abstract class RuleOption(string name, string summary)
{
    /// <summary>The key under which the configuration sets it.</summary>
    public string Name { get; } = name;

    /// <summary>What the limit is of.</summary>
    public string Summary { get; } = summary;

    /// <summary>What a value must look like, in words: <c>a duration such as 7d</c>.</summary>
    public abstract string Form { get; }

    /// <summary>The value without a configuration, as a configuration would write it.</summary>
    public abstract string DefaultText { get; }

    /// <summary>A value as the configuration writes it; null when it is none.</summary>
    internal abstract object? Read(string text);
}

/// <summary>A limit of a known type.</summary>
public abstract class RuleOption<T>(string name, T defaultValue, string summary) : RuleOption(name, summary)
{
    /// <summary>The limit without a configuration.</summary>
    public T Default { get; } = defaultValue;
}

/// <summary>A length of time: <c>7d</c>, <c>36h</c>, <c>1d12h</c>.</summary>
public sealed class DurationOption(string name, TimeSpan defaultValue, string summary) : RuleOption<TimeSpan>(name, defaultValue, summary)
{
    /// <inheritdoc/>
    public override string Form => "a duration such as 7d or 36h";

    /// <inheritdoc/>
    public override string DefaultText => Durations.ToShortText(Default);

    internal override object? Read(string text) => Durations.TryParse(text, out var duration) && duration > TimeSpan.Zero ? duration : null;
}

/// <summary>An amount of memory or storage: <c>16GB</c>, <c>16Gi</c>.</summary>
public sealed class SizeOption(string name, decimal defaultValue, string summary) : RuleOption<decimal>(name, defaultValue, summary)
{
    /// <inheritdoc/>
    public override string Form => "a size such as 16GB or 16Gi";

    /// <inheritdoc/>
    public override string DefaultText => ByteQuantity.Describe(Default).Replace(" ", "");

    internal override object? Read(string text)
    {
        var quantity = text.Trim();
        quantity = quantity.EndsWith("B", StringComparison.Ordinal) ? quantity.Substring(0, quantity.Length - 1) : quantity;
        return ByteQuantity.TryParse(quantity, out var bytes) && bytes > 0 ? bytes : null;
    }
}

/// <summary>A plain number above zero.</summary>
public sealed class NumberOption(string name, decimal defaultValue, string summary) : RuleOption<decimal>(name, defaultValue, summary)
{
    /// <inheritdoc/>
    public override string Form => "a number above 0";

    /// <inheritdoc/>
    public override string DefaultText => Default.ToString("0.##", CultureInfo.InvariantCulture);

    internal override object? Read(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
