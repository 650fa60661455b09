using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Values;

/// <summary>Puts a text together out of stretches of a file and of values from elsewhere, each of which remembers its place.</summary>
/// <param name="home">The text that the composed one stands in.</param>
internal sealed class TextComposer(Fragment home)
{
    private readonly SpanMapBuilder builder = new();
    private readonly ImmutableArray<TextOrigin>.Builder origins = ImmutableArray.CreateBuilder<TextOrigin>();
    private readonly ImmutableArray<TextSpan>.Builder holes = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>How long the text is so far.</summary>
    public int Length => builder.Length;

    /// <summary>Whether the text ends in a line break.</summary>
    public bool IsAtLineStart { get; private set; } = true;

    /// <summary>Remembers where the text around stands.</summary>
    public void Mark(int offset) => builder.Mark(offset);

    /// <summary>Adds a stretch of the text around; it must stand behind all that came before.</summary>
    public void Copy(TextSpan span)
    {
        builder.Copy(home.Text, span.Start, span.Length);
        Added(home.Text, span.End);
    }

    /// <summary>Adds a stretch of the text around that holds an expression which stays unknown.</summary>
    public void Copy(TextSpan span, TextSpan expression, string reason)
    {
        var start = builder.Length + expression.Start - span.Start;
        Copy(span);
        AddHole(new(start, expression.Length), new TextOrigin(new(start, expression.Length), home.Slice(expression), 0) { Unknown = reason });
    }

    /// <summary>Adds text that nobody wrote.</summary>
    public void Put(string text)
    {
        builder.Insert(text);
        Added(text, text.Length);
    }

    /// <summary>Adds text that was made from a value.</summary>
    public void PutMadeOf(string text, Fragment source)
    {
        if (text.Length == 0)
            return;

        origins.Add(TextOrigin.From(new(builder.Length, text.Length), source));
        Put(text);
    }

    /// <summary>Adds a value.</summary>
    public void Put(Argument value) => Put(value, 0, value.Text.Length);

    /// <summary>Adds a part of a value.</summary>
    public void Put(Argument value, int start, int length)
    {
        if (length <= 0)
            return;

        var part = new TextSpan(start, length);
        var offset = builder.Length - start;
        AddOrigins(value.Fragment, part, offset);

        foreach (var hole in value.Holes)
        {
            if (hole.Intersection(part) is { IsEmpty: false } cut)
                holes.Add(new(cut.Start + offset, cut.Length));
        }

        builder.Insert(value.Text.Substring(start, length));
        Added(value.Text, start + length);
    }

    /// <summary>Adds the expression of a value that only the run knows.</summary>
    public void Put(DataUnknown unknown, TextSpan place)
    {
        var text = "{{ " + unknown.Expression + " }}";
        var span = new TextSpan(builder.Length, text.Length);
        AddHole(span, new TextOrigin(span, unknown.Source ?? home.Slice(place), -1) { Unknown = unknown.Reason });
        Put(text);
    }

    /// <summary>The text.</summary>
    public Argument ToArgument() =>
        Argument.Of(home.Embed(builder.ToString(), builder.ToMap(), origins.ToImmutable()), holes.ToImmutable(), []);

    private void AddHole(TextSpan span, TextOrigin origin)
    {
        holes.Add(span);
        origins.Add(origin);
    }

    /// <summary>What is unknown in the value stays so in this text, whatever the depth.</summary>
    private void AddOrigins(Fragment value, TextSpan part, int offset)
    {
        var start = part.Start;
        foreach (var unknown in value.OriginsWithin(part).Where(origin => origin.Unknown is not null))
        {
            var cut = unknown.Span.Intersection(part)!.Value;
            AddOrigin(value, TextSpan.FromBounds(start, cut.Start), offset);
            origins.Add(unknown with { Span = new(cut.Start + offset, cut.Length), Start = -1 });
            start = cut.End;
        }

        AddOrigin(value, TextSpan.FromBounds(start, part.End), offset);
    }

    private void AddOrigin(Fragment value, TextSpan part, int offset)
    {
        if (!part.IsEmpty)
            origins.Add(new(new(part.Start + offset, part.Length), value, part.Start));
    }

    private void Added(string text, int end)
    {
        if (end > 0)
            IsAtLineStart = text[end - 1] == '\n';
    }
}
