namespace RunbookLint.Suppressions.Remarks;

/// <summary>Finds the comments of a language, and the nodes that they may speak for.</summary>
internal interface IRemarkReader
{
    /// <summary>Reads a text; nothing is thrown, whatever it holds.</summary>
    void Read(RemarkedText text);
}
