using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>A stretch of a text that does not stand in its file but was brought in: by a template, a variable, an included file.</summary>
/// <param name="Span">The stretch of the text.</param>
/// <param name="Source">The value at the place where it was set, or, for what stayed unknown, the place that says why.</param>
/// <param name="Start">Where the stretch starts in <paramref name="Source"/>; -1 when it was made from the source and is not a part of it, as by a filter.</param>
public readonly record struct TextOrigin(TextSpan Span, Fragment Source, int Start)
{
    /// <summary>Why the value is unknown, when the stretch is an expression that only the run can evaluate; null for a value.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether the stretch is a part of the source, character by character.</summary>
    public bool IsVerbatim => Start >= 0;

    /// <summary>A stretch that is the whole of a value.</summary>
    /// <param name="start">Where the value starts in the text.</param>
    /// <param name="source">The value, where it was set.</param>
    public static TextOrigin Of(int start, Fragment source) => new(new(start, source.Text.Length), source, 0);

    /// <summary>A stretch that was made from a value.</summary>
    /// <param name="span">The stretch of the text.</param>
    /// <param name="source">The value, where it was set.</param>
    public static TextOrigin From(TextSpan span, Fragment source) => new(span, source, -1);

    /// <summary>The part of this stretch that a span of its text covers, moved by an offset.</summary>
    internal TextOrigin Part(TextSpan covered, int offset)
    {
        var cut = TextSpan.FromBounds(Math.Max(covered.Start, Span.Start), Math.Min(covered.End, Span.End));
        return this with { Span = new(cut.Start + offset, cut.Length), Start = IsVerbatim ? Start + cut.Start - Span.Start : -1 };
    }

    /// <summary>Where a span that starts in this stretch and ends in another one of the same source was set; null when the two do not belong together, or no file holds the source.</summary>
    internal SourceSpan? Locate(TextSpan span, TextOrigin last)
    {
        if (!ReferenceEquals(Source, last.Source) || Source.File.Given is not null)
            return null;

        if (!IsVerbatim || !last.IsVerbatim)
            return Source.Span;

        var (start, end) = (Start + span.Start - Span.Start, last.Start + span.End - last.Span.Start);
        return start <= end && end <= Source.Text.Length ? Source.Locate(TextSpan.FromBounds(start, end)) : null;
    }
}
