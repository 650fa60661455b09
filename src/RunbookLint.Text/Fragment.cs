using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>
/// A text to parse, and where it stands: a whole file, or a text embedded in one at any depth (SQL in a here-document in a
/// block scalar in a fence). Whatever the depth, a span of it is located in the file in one step.
/// </summary>
/// <remarks>
/// Parts of it may come from elsewhere, such as a value of <c>values.yaml</c> in a chart's template. They are remembered as
/// <see cref="Origins"/>, through every text embedded in this one: what lies wholly in such a part is located where the value was set.
/// </remarks>
public sealed class Fragment
{
    private ImmutableArray<TextOrigin> unknowns;

    private Fragment(SourceFile file, string text, SpanMap map, ImmutableArray<TextOrigin> origins) =>
        (File, Text, Map, Origins) = (file, text, map, origins);

    /// <summary>The file it stands in.</summary>
    public SourceFile File { get; }

    /// <summary>The decoded text, free of the quoting and indentation around it.</summary>
    public string Text { get; }

    /// <summary>From offsets of <see cref="Text"/> to offsets of the file.</summary>
    public SpanMap Map { get; }

    /// <summary>The stretches of <see cref="Text"/> that were brought in from elsewhere, sorted.</summary>
    public ImmutableArray<TextOrigin> Origins { get; }

    /// <summary>The place of the whole fragment.</summary>
    public SourceSpan Span => Locate(new TextSpan(0, Text.Length));

    /// <summary>The whole file as a fragment.</summary>
    public static Fragment Whole(SourceFile file) => new(file, file.Content, SpanMap.Identity(file.Content.Length), []);

    /// <summary>A text embedded in this one.</summary>
    /// <param name="text">The decoded inner text.</param>
    /// <param name="map">From the inner text to this one's text.</param>
    public Fragment Embed(string text, SpanMap map) => Embed(text, map, []);

    /// <summary>A text embedded in this one, with values from elsewhere put in.</summary>
    /// <param name="text">The decoded inner text.</param>
    /// <param name="map">From the inner text to this one's text; what was put in has no run.</param>
    /// <param name="origins">What was put in, sorted, none overlapping another.</param>
    public Fragment Embed(string text, SpanMap map, ImmutableArray<TextOrigin> origins) =>
        new(File, text, Map.Embed(map), TextOrigins.Embed(Origins, map, origins));

    /// <summary>A stretch of this text, unchanged.</summary>
    public Fragment Slice(TextSpan span) => Embed(Text.Substring(span.Start, span.Length), SpanMap.Shifted(span.Start, span.Length));

    /// <summary>Where a span of this text was set: in the file, or, when a value from elsewhere brought all of it in, at that value.</summary>
    public SourceSpan Locate(TextSpan span) => TextOrigins.Locate(Origins, span) ?? LocateUse(span);

    /// <summary>Where a span of this text stands in the file, wherever its value came from.</summary>
    public SourceSpan LocateUse(TextSpan span) => new(File, Map.ToOuter(span));

    /// <summary>The expressions in this text that stayed unknown, also those inside values that were brought in, with their places in this text.</summary>
    public ImmutableArray<TextOrigin> Unknowns
    {
        get
        {
            if (unknowns.IsDefault)
                unknowns = TextOrigins.Unknowns(Origins);

            return unknowns;
        }
    }

    /// <summary>What the command line gives of this text, also inside values that were brought in; null when files hold all of it.</summary>
    public string? Given => Origins.IsEmpty ? null : TextOrigins.Given(Origins);

    /// <summary>The values from elsewhere that a span of this text holds, or parts of.</summary>
    public IEnumerable<TextOrigin> OriginsWithin(TextSpan span) => TextOrigins.Within(Origins, span);
}
