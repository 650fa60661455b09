using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>The stretches of one text that were brought in, sorted, none overlapping another.</summary>
internal static class TextOrigins
{
    /// <summary>The stretches of a text embedded in another one: those of the outer text that it copies, and its own.</summary>
    public static ImmutableArray<TextOrigin> Embed(ImmutableArray<TextOrigin> outer, SpanMap map, ImmutableArray<TextOrigin> own)
    {
        if (outer.IsEmpty)
            return own;

        var carried = ImmutableArray.CreateBuilder<TextOrigin>();
        foreach (var run in map.Runs)
        {
            var copied = new TextSpan(run.Outer, run.Length);
            for (var index = FirstBehind(outer, run.Outer); index < outer.Length && outer[index].Span.Start < run.OuterEnd; index++)
                carried.Add(outer[index].Part(copied, run.Inner - run.Outer));
        }

        if (own.IsEmpty)
            return carried.ToImmutable();

        carried.AddRange(own);
        return carried.ToImmutable().Sort((first, second) => first.Span.CompareTo(second.Span));
    }

    /// <summary>The place where a span of the text was set, when all of it, or at least both its ends, were brought in by one value; else null.</summary>
    public static SourceSpan? Locate(ImmutableArray<TextOrigin> origins, TextSpan span)
    {
        if (origins.IsEmpty || span.IsEmpty)
            return null;

        var first = At(origins, span.Start);
        var last = At(origins, span.End - 1);
        return first is { } start && last is { } end ? start.Locate(span, end) : null;
    }

    /// <summary>The stretches that a span of the text touches.</summary>
    public static IEnumerable<TextOrigin> Within(ImmutableArray<TextOrigin> origins, TextSpan span)
    {
        for (var index = FirstBehind(origins, span.Start); index < origins.Length && origins[index].Span.Start < span.End; index++)
            yield return origins[index];
    }

    /// <summary>What the command line gives of the stretches; null when files hold all of them.</summary>
    public static string? Given(ImmutableArray<TextOrigin> origins)
    {
        var open = new Stack<(TextOrigin Origin, int Depth)>(origins.Select(origin => (origin, 0)));
        for (var looked = 0; open.Count > 0 && looked < GrowthLimits.Origins; looked++)
        {
            var (origin, depth) = open.Pop();
            if (origin.Source.File.Given is { } given)
                return given;

            foreach (var inner in depth == DepthLimits.Origins ? [] : origin.IsVerbatim ? Within(origin.Source.Origins, new(origin.Start, origin.Span.Length)) : origin.Source.Origins)
                open.Push((inner, depth + 1));
        }

        return null;
    }

    /// <summary>The stretches that stayed unknown, also those inside values.</summary>
    public static ImmutableArray<TextOrigin> Unknowns(ImmutableArray<TextOrigin> origins)
    {
        if (origins.IsEmpty)
            return [];

        var found = ImmutableArray.CreateBuilder<TextOrigin>();
        foreach (var origin in origins)
        {
            if (origin.Unknown is not null)
            {
                found.Add(origin);
                continue;
            }

            if (!origin.IsVerbatim)
                continue;

            var inner = origin.Source.Unknowns;
            var end = origin.Start + origin.Span.Length;
            for (var index = FirstBehind(inner, origin.Start); index < inner.Length && inner[index].Span.End <= end; index++)
            {
                if (inner[index].Span.Start >= origin.Start)
                    found.Add(inner[index] with { Span = new(origin.Span.Start + inner[index].Span.Start - origin.Start, inner[index].Span.Length) });
            }
        }

        return found.ToImmutable();
    }

    private static TextOrigin? At(ImmutableArray<TextOrigin> origins, int offset)
    {
        var index = FirstBehind(origins, offset);
        return index < origins.Length && origins[index].Span.Contains(offset) ? origins[index] : null;
    }

    /// <summary>The index of the first stretch that ends behind the offset.</summary>
    private static int FirstBehind(ImmutableArray<TextOrigin> origins, int offset)
    {
        var (low, high) = (0, origins.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (origins[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
