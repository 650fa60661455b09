using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>
/// Maps a text that is embedded in another one (a block scalar, a fence, a here-document, a quoted string) back to the
/// text around it.
/// </summary>
/// <remarks>
/// A map is a sorted list of runs. Within a run, characters are copied one to one; between runs the outer text has
/// something that the inner text lacks (an indentation, a line continuation), or the inner text has a character that the
/// outer text spells in another way (an escape).
/// </remarks>
public sealed class SpanMap
{
    private readonly ImmutableArray<Run> runs;

    private SpanMap(ImmutableArray<Run> runs) => this.runs = runs;

    /// <summary>A stretch of characters that stands in both texts.</summary>
    /// <param name="Inner">Where it starts in the embedded text.</param>
    /// <param name="Outer">Where it starts in the text around it.</param>
    /// <param name="Length">How many UTF-16 code units it holds.</param>
    public readonly record struct Run(int Inner, int Outer, int Length)
    {
        /// <summary>The offset behind the run in the embedded text.</summary>
        public int InnerEnd => Inner + Length;

        /// <summary>The offset behind the run in the text around it.</summary>
        public int OuterEnd => Outer + Length;
    }

    /// <summary>The runs, sorted by their inner offset.</summary>
    public ImmutableArray<Run> Runs => runs;

    /// <summary>The map of a text onto itself.</summary>
    public static SpanMap Identity(int length) => Shifted(0, length);

    /// <summary>The map of a text that stands unchanged at an offset of the outer one.</summary>
    public static SpanMap Shifted(int outer, int length) => new([new Run(0, outer, length)]);

    /// <summary>A map from runs, which must be sorted and must not overlap on either side. Empty runs mark a position and are kept.</summary>
    /// <exception cref="ArgumentException">The runs are not sorted, or overlap, or one has a negative length.</exception>
    public static SpanMap FromRuns(IEnumerable<Run> runs)
    {
        var joined = ImmutableArray.CreateBuilder<Run>();

        foreach (var run in runs)
        {
            if (run.Inner < 0 || run.Outer < 0 || run.Length < 0)
                throw new ArgumentException($"Run {run} is no stretch of characters.", nameof(runs));

            if (joined.Count > 0)
            {
                var last = joined[joined.Count - 1];
                if (run.Inner < last.InnerEnd || run.Outer < last.OuterEnd)
                    throw new ArgumentException($"Run {run} comes before the end of {last}.", nameof(runs));

                if (run.Inner == last.InnerEnd && run.Outer == last.OuterEnd)
                {
                    joined[joined.Count - 1] = last with { Length = last.Length + run.Length };
                    continue;
                }
            }

            joined.Add(run);
        }

        return new(joined.ToImmutable());
    }

    /// <summary>The span of the outer text that a span of the embedded text was made from. What is not copied one to one is covered whole.</summary>
    public TextSpan ToOuter(TextSpan inner)
    {
        if (runs.IsEmpty)
            return default;

        var start = StartOf(inner.Start);
        var end = inner.IsEmpty ? start : EndOf(inner.End);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Whether the span stands in the outer text character by character, so that an edit of one is an edit of the other.</summary>
    public bool IsVerbatim(TextSpan inner)
    {
        var index = LastRunAtOrBefore(inner.Start);
        return index >= 0 && inner.End <= runs[index].InnerEnd;
    }

    /// <summary>The map of a text embedded in this map's inner text, seen from this map's outer text.</summary>
    public SpanMap Embed(SpanMap nested)
    {
        var composed = ImmutableArray.CreateBuilder<Run>(nested.runs.Length);

        foreach (var run in nested.runs)
        {
            AddEdge(composed, run.Inner, run.Outer, isStart: true);

            for (var index = Math.Max(0, LastRunAtOrBefore(run.Outer)); index < runs.Length && runs[index].Inner < run.OuterEnd; index++)
            {
                var around = runs[index];
                var start = Math.Max(run.Outer, around.Inner);
                var end = Math.Min(run.OuterEnd, around.InnerEnd);
                if (start < end || (around.Length == 0 && run.Outer < start))
                    composed.Add(new(run.Inner + start - run.Outer, around.Outer + start - around.Inner, end - start));
            }

            AddEdge(composed, run.InnerEnd, run.OuterEnd, isStart: false);
        }

        return FromRuns(composed);
    }

    /// <summary>
    /// Keeps what this map knows about the place where a nested run starts or ends: of what lies between its runs there (a line continuation)
    /// neither side has a part, and what is decoded there (an escape) is covered whole.
    /// </summary>
    private void AddEdge(ImmutableArray<Run>.Builder composed, int inner, int middle, bool isStart)
    {
        if (runs.IsEmpty)
            return;

        var (end, start) = (EndOf(middle), StartOf(middle));
        if (end <= start)
        {
            Add(composed, inner, end);
            Add(composed, inner, start);
            return;
        }

        // The edge splits one escape that stands for several characters. When the run before ended in it too, the gap itself says enough.
        var isShared = false;
        while (isStart && composed.Count > 0 && composed[composed.Count - 1] is { Length: 0 } mark && mark.Outer > start)
        {
            composed.RemoveAt(composed.Count - 1);
            isShared = composed.Count > 0;
        }

        if (!isShared)
            Add(composed, inner, isStart ? start : end);
    }

    private static void Add(ImmutableArray<Run>.Builder composed, int inner, int outer)
    {
        if (composed.Count == 0 || outer >= composed[composed.Count - 1].OuterEnd)
            composed.Add(new(inner, outer, 0));
    }

    private int StartOf(int inner)
    {
        var index = LastRunAtOrBefore(inner);
        if (index < 0)
            return runs[0].Outer;

        var run = runs[index];
        return inner < run.InnerEnd || index == runs.Length - 1
            ? run.Outer + Math.Min(inner - run.Inner, run.Length)
            : run.OuterEnd;
    }

    private int EndOf(int inner)
    {
        var index = LastRunAtOrBefore(inner - 1);
        if (index < 0)
            return runs[0].Outer;

        var run = runs[index];
        return inner <= run.InnerEnd
            ? run.Outer + (inner - run.Inner)
            : index + 1 < runs.Length ? runs[index + 1].Outer : run.OuterEnd;
    }

    /// <summary>The index of the last run that starts at or before the offset, or -1.</summary>
    private int LastRunAtOrBefore(int inner)
    {
        var (low, high) = (0, runs.Length - 1);

        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Inner <= inner)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
