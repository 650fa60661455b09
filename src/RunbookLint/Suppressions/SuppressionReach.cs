namespace RunbookLint.Suppressions;

/// <summary>What a suppression speaks for.</summary>
public enum SuppressionReach
{
    /// <summary>The line that it stands on.</summary>
    Line,

    /// <summary>A step, key, block or object, with all that is inside.</summary>
    Node,

    /// <summary>Everything from a <c>disable</c> to its <c>enable</c>.</summary>
    Range,

    /// <summary>The whole file.</summary>
    File,
}
