namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>What is known of a sample.</summary>
internal enum SampleKind
{
    /// <summary>There is none.</summary>
    Empty,

    /// <summary>Its number.</summary>
    Number,

    /// <summary>Nothing.</summary>
    Unknown,
}
