namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>What a number measures.</summary>
internal enum ProseUnit
{
    /// <summary>Seconds.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Size,

    /// <summary>Writes in a second.</summary>
    Rate,
}
