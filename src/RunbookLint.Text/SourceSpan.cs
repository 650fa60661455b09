using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>A place in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">UTF-16 offsets into its text.</param>
public readonly record struct SourceSpan(SourceFile File, TextSpan Span)
{
    /// <summary>Line and character of the first character, both from zero, in UTF-16 code units.</summary>
    public LinePosition Start => File.Text.Lines.GetLinePosition(Span.Start);

    /// <summary>Line and character behind the last character, both from zero, in UTF-16 code units.</summary>
    public LinePosition End => File.Text.Lines.GetLinePosition(Span.End);

    /// <summary>The characters at the place.</summary>
    public string Text => File.Text.ToString(Span);

    /// <summary>This place cut at the end of its first line, as reports that allow one line need it.</summary>
    public SourceSpan FirstLine()
    {
        var line = File.Text.Lines.GetLineFromPosition(Span.Start);
        return Span.End <= line.End ? this : new(File, TextSpan.FromBounds(Span.Start, Math.Max(Span.Start, line.End)));
    }

    /// <summary>Whether the other place lies wholly inside this one.</summary>
    public bool Contains(SourceSpan other) => ReferenceEquals(File, other.File) && Span.Contains(other.Span);

    /// <inheritdoc/>
    public override string ToString() => $"{File.Path}:{Start.Line + 1}:{Start.Character + 1}";
}
