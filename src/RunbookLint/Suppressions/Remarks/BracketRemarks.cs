namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of languages whose lines and brackets say enough: they speak for the next line, with the block that it opens.</summary>
internal sealed class BracketRemarks(CommentMarks marks) : IRemarkReader
{
    /// <summary>Jenkins pipelines.</summary>
    public static CommentMarks Groovy { get; } = new(["//", "#!"], [("/*", "*/")])
    {
        Quotes = [new("'''", "'''", '\\', SpansLines: true), new("\"\"\"", "\"\"\"", '\\', SpansLines: true), new("'", "'", '\\'), new("\"", "\"", '\\')],
    };

    public void Read(RemarkedText text) => BracketedLines.AddTo(text.Nodes, CommentScanner.ReadInto(text, marks));
}
