namespace RunbookLint.Plan;

/// <summary>What can be said from the text alone. Findings need <see cref="Yes"/>; excuses need only <see cref="Maybe"/>.</summary>
public enum Certainty
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>It depends on something that only the run knows.</summary>
    Maybe,

    /// <summary>It holds.</summary>
    Yes,
}
