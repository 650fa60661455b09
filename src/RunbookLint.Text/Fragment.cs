using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>
/// A text to parse, and where it stands: a whole file, or a text embedded in one at any depth (SQL in a here-document in a
/// block scalar in a fence). Whatever the depth, a span of it is located in the file in one step.
/// </summary>
public sealed class Fragment
{
    private Fragment(SourceFile file, string text, SpanMap map) => (File, Text, Map) = (file, text, map);

    /// <summary>The file it stands in.</summary>
    public SourceFile File { get; }

    /// <summary>The decoded text, free of the quoting and indentation around it.</summary>
    public string Text { get; }

    /// <summary>From offsets of <see cref="Text"/> to offsets of the file.</summary>
    public SpanMap Map { get; }

    /// <summary>The place of the whole fragment.</summary>
    public SourceSpan Span => Locate(new TextSpan(0, Text.Length));

    /// <summary>The whole file as a fragment.</summary>
    public static Fragment Whole(SourceFile file) => new(file, file.Content, SpanMap.Identity(file.Content.Length));

    /// <summary>A text embedded in this one.</summary>
    /// <param name="text">The decoded inner text.</param>
    /// <param name="map">From the inner text to this one's text.</param>
    public Fragment Embed(string text, SpanMap map) => new(File, text, Map.Embed(map));

    /// <summary>A stretch of this text, unchanged.</summary>
    public Fragment Slice(TextSpan span) => Embed(Text.Substring(span.Start, span.Length), SpanMap.Shifted(span.Start, span.Length));

    /// <summary>Where a span of this text stands in the file.</summary>
    public SourceSpan Locate(TextSpan span) => new(File, Map.ToOuter(span));
}
