namespace RunbookLint.Plan;

/// <summary>How two operations of a plan are ordered, by their lowest common region.</summary>
public enum PlanOrder
{
    /// <summary>The first comes before the second.</summary>
    Before,

    /// <summary>The first comes after the second.</summary>
    After,

    /// <summary>They may run at the same time, or in any order.</summary>
    Overlaps,

    /// <summary>Only one of them runs.</summary>
    Exclusive,
}
