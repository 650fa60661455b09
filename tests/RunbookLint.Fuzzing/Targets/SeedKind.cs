namespace RunbookLint.Fuzzing.Targets;

/// <summary>What the inputs of a target look like.</summary>
internal enum SeedKind
{
    /// <summary>A text in one language.</summary>
    Text,

    /// <summary>Several files, as <see cref="FuzzFiles"/> reads them.</summary>
    Files,
}
