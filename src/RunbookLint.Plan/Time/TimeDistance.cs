namespace RunbookLint.Plan;

/// <summary>The time from one instant to another; two bounds when a time zone is not known. A distance back in time is negative.</summary>
/// <param name="Shortest">The distance in the zones that bring the instants together most.</param>
/// <param name="Longest">The distance in the zones that bring them apart most.</param>
public readonly record struct TimeDistance(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>Whether it is the same in every time zone.</summary>
    public bool IsExact => Shortest == Longest;

    /// <summary>
    /// The distance between two instants. Two clocks without an offset need not share a zone: the host that named a path is seldom the one
    /// that runs the restore.
    /// </summary>
    public static TimeDistance Between(Timestamp from, Timestamp to) => new(to.Earliest - from.Latest, to.Latest - from.Earliest);

    /// <summary>For people: <c>8 days</c>, or <c>7 days 12 h to 8 days 14 h</c>.</summary>
    public override string ToString() => IsExact ? Durations.Describe(Shortest) : $"{Durations.Describe(Shortest)} to {Durations.Describe(Longest)}";
}
