using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Puts values where a text refers to them. The rest keeps its exact place; what is put in remembers where it was set.</summary>
internal static class Filling
{
    /// <summary>The word with its references filled in.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="references">Where it refers to something, in order, and the value; null for one that only the run knows, which becomes a hole.</param>
    public static Argument Fill(Argument word, IReadOnlyList<(TextSpan Span, Argument? Value)> references)
    {
        if (references.Count == 0)
            return word;

        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();
        var position = 0;

        foreach (var (span, value) in references)
        {
            CopyTo(span.Start);

            if (value is null)
            {
                holes.Add(new(builder.Length, span.Length));
                builder.Copy(word.Text, span.Start, span.Length);
            }
            else
            {
                var start = builder.Length;
                builder.Mark(span.Start);
                builder.Insert(value.Text);
                builder.Mark(span.End);
                holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
                if (value.Text.Length > 0)
                    origins.Add(TextOrigin.Of(start, value.Fragment));
            }

            position = span.End;
        }

        CopyTo(word.Text.Length);
        return Argument.Of(word.Fragment.Embed(builder.ToString(), builder.ToMap(), origins.ToImmutable()), holes.ToImmutable(), []);

        void CopyTo(int end)
        {
            var shift = builder.Length - position;
            holes.AddRange(word.Holes.Where(hole => hole.Start >= position && hole.End <= end).Select(hole => new TextSpan(hole.Start + shift, hole.Length)));
            builder.Copy(word.Text, position, end - position);
        }
    }
}
