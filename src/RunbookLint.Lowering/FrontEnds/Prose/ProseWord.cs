using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>A word of a clause in lower case: letters, a number, or one Chinese character.</summary>
internal readonly record struct ProseWord(string Text, TextSpan Span)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => char.IsDigit(Text[0]);
}
