namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>What a flag takes as its value.</summary>
internal enum FlagKind
{
    /// <summary>Nothing, or <c>=true</c> and <c>=false</c>; never the next word.</summary>
    Bool,

    /// <summary>Any text.</summary>
    String,

    /// <summary>A list: commas and repetition both add to it.</summary>
    StringSlice,

    /// <summary>A list: only repetition adds to it, a comma is part of a value.</summary>
    StringArray,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A whole number that is not negative.</summary>
    Uint,

    /// <summary>A Go duration: <c>1h30m</c>.</summary>
    Duration,
}
