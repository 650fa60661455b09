using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>A text with its comments, and with the nodes that a comment above them may speak for. Spans are offsets into the text.</summary>
/// <param name="text">The text.</param>
internal sealed class RemarkedText(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The text as its own language sees it, at the same offsets: a template's comment is nothing there.</summary>
    public string Parsed { get; private set; } = text;

    /// <summary>All its comments: those that say nothing to us may stand between one that does and what it speaks for.</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>Steps, keys, blocks and statements, in no order; one may stand in another.</summary>
    public List<TextSpan> Nodes { get; } = [];

    /// <summary>Those nodes that are wholly said in their last line, where a comment behind them speaks for all of it.</summary>
    public List<TextSpan> Commands { get; } = [];

    /// <summary>What may stand before a comment that has its line for itself, beside blanks.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Adds a comment.</summary>
    /// <param name="span">The comment.</param>
    /// <param name="open">How long the mark is that opens it.</param>
    /// <param name="close">How long the mark is that closes it.</param>
    public void Add(TextSpan span, int open, int close = 0) =>
        Remarks.Add(new(span, TextSpan.FromBounds(Math.Min(span.End, span.Start + open), Math.Max(Math.Min(span.End, span.Start + open), span.End - close))));

    /// <summary>Hides the comments found so far from the parser of the language.</summary>
    public void BlankRemarks()
    {
        var characters = Text.ToCharArray();
        foreach (var remark in Remarks)
        {
            for (var at = remark.Span.Start; at < remark.Span.End; at++)
            {
                if (characters[at] is not ('\r' or '\n'))
                    characters[at] = ' ';
            }
        }

        Parsed = new(characters);
    }

    /// <summary>Whether nothing stands before a place in its line.</summary>
    public bool OpensLine(int at)
    {
        while (at > 0 && (Text[at - 1] is ' ' or '\t' || Lead.IndexOf(Text[at - 1]) >= 0))
            at--;

        return at == 0 || Text[at - 1] is '\n' or '\r';
    }
}
