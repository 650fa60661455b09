using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Places that are near enough to one another to be read in one frame.</summary>
/// <param name="Places">In the order in which to read them; the first one is in the heading.</param>
internal sealed record FrameGroup(ImmutableArray<LabelledPlace> Places)
{
    /// <summary>How many lines further down the next place may be.</summary>
    private const int Reach = 2;

    /// <summary>The frames of a finding: the one of the finding itself, then those of its related places.</summary>
    public static ImmutableArray<FrameGroup> Of(Finding finding)
    {
        ImmutableArray<LabelledPlace> places =
        [
            new(finding.Span, finding.Label, IsPrimary: true),
            .. finding.Related.Select(related => new LabelledPlace(related.Span, related.Message, IsPrimary: false)),
        ];

        var groupOf = Number(places);
        return [.. Enumerable.Range(0, places.Length).GroupBy(index => groupOf[index]).Select(group => new FrameGroup([.. group.Select(index => places[index])]))];
    }

    /// <summary>The group of each place: neighbours by line, in one file, share one.</summary>
    private static int[] Number(ImmutableArray<LabelledPlace> places)
    {
        var groups = new int[places.Length];
        LabelledPlace? before = null;
        var number = 0;

        foreach (var index in Enumerable.Range(0, places.Length).OrderBy(index => places[index].Place.File.Path, StringComparer.Ordinal).ThenBy(index => places[index].Line))
        {
            var place = places[index];
            if (before is null || !AreNear(before, place))
                number++;

            groups[index] = number;
            before = place;
        }

        return groups;
    }

    private static bool AreNear(LabelledPlace before, LabelledPlace place) =>
        place.HasText
        && before.Place.File.Path == place.Place.File.Path
        && place.Line - before.Line <= Reach
        && CodeFrame.IsWhole(before.Place) && CodeFrame.IsWhole(place.Place);
}
