namespace RunbookLint.Rules;

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    /// <summary>It rests on the form of a value that only the run knows.</summary>
    Low,

    /// <summary>It rests on what is written.</summary>
    High,
}
