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

    /// <summary>The line of a file by its number, from zero; null when there is none.</summary>
    public static Line? At(SourceFile file, int number) => number >= 0 && number < file.Text.Lines.Count ? new(file.Text.Lines[number]) : null;

    /// <summary>Its number, from zero.</summary>
    public int Number => line.LineNumber;

    /// <summary>How many blanks stand at its start.</summary>
    public int Depth => Text.Length - Text.TrimStart(' ', '\t').Length;

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Depth == Text.Length;

    /// <summary>Whether a list's item begins in it.</summary>
    public bool IsItem => Text.Length > Depth + 1 && Text[Depth] == '-' && Text[Depth + 1] == ' ';

    /// <summary>What stands in it behind blanks and a list's dash.</summary>
    public string Item => IsItem ? Text.Substring(Depth + 1).Trim() : Text.Trim();

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
