namespace RunbookLint.Rules.Versions;

/// <summary>Whether a version has a bug, as far as the release notes tell.</summary>
internal enum Verdict
{
    /// <summary>It is no release, so nothing is known.</summary>
    Unknown,

    /// <summary>It has not.</summary>
    NotAffected,

    /// <summary>Nothing says that it has not.</summary>
    Possible,

    /// <summary>It has.</summary>
    Affected,
}
