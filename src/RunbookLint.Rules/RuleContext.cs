using RunbookLint.Plan;

namespace RunbookLint.Rules;

/// <summary>What a rule may know beside the plan: nothing here comes from a file that is linted.</summary>
public sealed record RuleContext
{
    /// <summary>A whole folder under the default limits.</summary>
    public static RuleContext Default { get; } = new();

    /// <summary>The limits of the rules.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.Default;

    /// <summary>Whether the plan is of a whole folder, so that what it does not hold can be said to be missing.</summary>
    public bool IsWholeFolder { get; init; } = true;

    /// <summary>The present; null when nobody gives it. No clock is read, so that a verdict never depends on the day of the run.</summary>
    public Timestamp? AsOf { get; init; }

    /// <summary>Versions that count in place of those that the plan names; null when none are asked for.</summary>
    public TargetVersions? Target { get; init; }

    /// <summary>The value of a limit.</summary>
    public T Get<T>(RuleOption<T> option) => Options.Get(option);
}
