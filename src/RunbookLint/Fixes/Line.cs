using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>The line around a place of a file.</summary>
internal readonly struct Line
{
    private readonly TextLine line;

    public Line(SourceSpan place)
        : this(place.File.Text.Lines.GetLineFromPosition(place.Span.Start))
    {
    }

    private Line(TextLine line) => this.line = line;

    /// <summary>The line without its break.</summary>
    public string Text => line.ToString();

    public int Start => line.Start;

    /// <summary>Behind the last character.</summary>
    public int End => line.End;

    /// <summary>The line with its break.</summary>
    public TextSpan Whole => line.SpanIncludingLineBreak;

    /// <summary>Whether it is the last line of a file and has no break.</summary>
    public bool IsUnfinished => line.EndIncludingLineBreak == line.End;

    /// <summary>Its break, or that of the file's first line when it has none.</summary>
    public string Break(SourceFile file)
    {
        var own = file.Content.Substring(End, line.EndIncludingLineBreak - End);
        if (own.Length > 0)
            return own;

        var first = file.Text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? file.Content.Substring(first.End, first.EndIncludingLineBreak - first.End) : "\n";
    }

    /// <summary>The blanks at its start; of a list's item those that its keys stand behind.</summary>
    public string Indentation
    {
        get
        {
            var text = Text;
            var end = text.Length - text.TrimStart(' ', '\t').Length;
            while (end + 1 < text.Length && text[end] == '-' && text[end + 1] == ' ')
            {
                end++;
                while (end < text.Length && text[end] == ' ')
                    end++;
            }

            return text.Substring(0, end).Replace('-', ' ');
        }
    }
}
