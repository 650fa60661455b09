namespace RunbookLint.Suppressions;

/// <summary>Who says that a finding is not to be shown.</summary>
public enum SuppressionKind
{
    /// <summary>The linted file itself: a comment, an annotation, a pragma.</summary>
    InSource,

    /// <summary>The <c>overrides:</c> of a configuration.</summary>
    Configuration,

    /// <summary>A baseline: the finding was there when the baseline was made, or is in the revision that the run is compared with.</summary>
    Baseline,
}
