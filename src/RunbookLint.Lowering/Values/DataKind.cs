namespace RunbookLint.Lowering.Values;

/// <summary>The type of a scalar.</summary>
internal enum DataKind
{
    /// <summary>A text.</summary>
    String,

    /// <summary>An integer or a fraction.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Nothing.</summary>
    Null,
}
