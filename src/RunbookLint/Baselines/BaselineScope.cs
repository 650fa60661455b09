namespace RunbookLint.Baselines;

/// <summary>What a run looked at, seen from a baseline.</summary>
public sealed record BaselineScope
{
    /// <summary>A run that looked at everything, from the folder of the baseline.</summary>
    public static BaselineScope Everything { get; } = new() { IsWhole = true };

    /// <summary>A path of a report as the baseline writes it: relative to its folder.</summary>
    public Func<string, string> PathOf { get; init; } = path => path;

    /// <summary>Whether a file of the report is measured by the baseline: others may have one of their own.</summary>
    public Func<string, bool> Covers { get; init; } = _ => true;

    /// <summary>Whether a file of the baseline is still there and was not looked at. What it holds is not to be mistaken for something that moved.</summary>
    public Func<string, bool> IsElsewhere { get; init; } = _ => false;

    /// <summary>Whether the run looked at the whole folder of the baseline, so that what it did not find is not there.</summary>
    public bool IsWhole { get; init; }
}
