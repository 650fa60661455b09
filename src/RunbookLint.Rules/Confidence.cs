namespace RunbookLint.Rules;

/// <summary>How sure a finding is. The order is that of the numbers.</summary>
public enum Confidence
{
    /// <summary>It rests on what prose seems to say, or on the form of a value that only the run knows.</summary>
    Low,

    /// <summary>It rests on a guess that is mostly right.</summary>
    Medium,

    /// <summary>The plan as written leads to it.</summary>
    High,
}
