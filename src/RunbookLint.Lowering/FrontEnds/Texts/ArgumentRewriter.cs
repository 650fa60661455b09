using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Makes one word of another, as values are put in place of names. Holes and the origin of values are carried along.</summary>
/// <param name="source">The word to walk over.</param>
internal sealed class ArgumentRewriter(Argument source)
{
    private readonly SpanMapBuilder builder = new();
    private readonly ImmutableArray<TextSpan>.Builder holes = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<Argument.Assigned>.Builder assigned = ImmutableArray.CreateBuilder<Argument.Assigned>();
    private int nextHole;

    /// <summary>The offset in the source that comes next.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the whole source has been walked over.</summary>
    public bool IsAtEnd => Position >= source.Text.Length;

    /// <summary>Whether what comes next is a hole of the source.</summary>
    public bool IsAtHole => nextHole < source.Holes.Length && source.Holes[nextHole].Start == Position;

    /// <summary>Copies characters, with the holes that start among them.</summary>
    public void Copy(int length)
    {
        var end = Math.Min(source.Text.Length, Position + length);

        while (nextHole < source.Holes.Length && source.Holes[nextHole].Start < end)
        {
            var hole = source.Holes[nextHole++];
            if (hole.Start < Position)
                continue;

            end = Math.Max(end, hole.End);
            holes.Add(new(builder.Length + hole.Start - Position, hole.Length));
        }

        builder.Copy(source.Text, Position, end - Position);
        Position = end;
    }

    /// <summary>Copies characters that only the run can evaluate.</summary>
    public void CopyHole(int length)
    {
        holes.Add(new(builder.Length, length));
        builder.Copy(source.Text, Position, length);
        Position += length;
    }

    /// <summary>Puts an expression that only the run can evaluate in place of characters that say the same in another language.</summary>
    public void PutHole(string expression, int length)
    {
        builder.Mark(Position);
        holes.Add(new(builder.Length, expression.Length));
        builder.Insert(expression);
        Position += length;
        builder.Mark(Position);
    }

    /// <summary>Leaves characters out.</summary>
    public void Skip(int length)
    {
        builder.Mark(Position);
        Position += length;
    }

    /// <summary>Puts a value in place of characters. One that is too long is left to the run.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">How many characters of the source it replaces.</param>
    public void Put(Argument value, int length)
    {
        Reading.Step();
        if (builder.Length + value.Text.Length > GrowthLimits.Value)
        {
            Reading.Meets($"values make a text longer than {GrowthLimits.Value} characters; what they are behind that is not known");
            CopyHole(length);
            return;
        }

        var start = builder.Length;
        builder.Mark(Position);
        builder.Insert(value.Text);
        holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
        if (value.Text.Length > 0)
            assigned.Add(new(new(start, value.Text.Length), value.Span));

        Position += length;
        builder.Mark(Position);
    }

    /// <summary>The word so far.</summary>
    public Argument ToArgument()
    {
        builder.Mark(Position);
        return Argument.Of(source.Fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), assigned.ToImmutable());
    }
}
