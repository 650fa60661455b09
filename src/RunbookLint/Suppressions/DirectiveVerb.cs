namespace RunbookLint.Suppressions;

/// <summary>What a directive does.</summary>
internal enum DirectiveVerb
{
    /// <summary>Hides findings of what follows, or of its line.</summary>
    Ignore,

    /// <summary>Hides findings of the whole file.</summary>
    FileIgnore,

    /// <summary>Hides findings from here on.</summary>
    Disable,

    /// <summary>Ends what a <see cref="Disable"/> began.</summary>
    Enable,
}
