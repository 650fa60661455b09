using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>
/// Tells from the releases that list a fix whether another release has the bug. Fixes go to the trunk first and are picked to the
/// series that are still maintained; a release X.Y.0 has what the trunk had when it was cut.
/// </summary>
/// <remarks>The notes list many fixes, not all: where they leave a doubt, the verdict does, too.</remarks>
internal static class AdvisoryVerdict
{
    /// <summary>How long before its release a series is cut from the trunk, as far as the data show.</summary>
    private static readonly TimeSpan BranchAge = TimeSpan.FromDays(45);

    /// <summary>Whether a version has a bug.</summary>
    public static Verdict Of(Advisory advisory, ComponentVersion version)
    {
        if (!ReleaseCatalog.Instance.Contains(version))
            return Verdict.Unknown;

        if (advisory.Since is { } since && version < since)
            return Verdict.NotAffected;

        var series = ReleaseCatalog.SeriesOf(version);
        ComponentVersion[] own = [.. advisory.FixedIn.Where(fix => ReleaseCatalog.SeriesOf(fix) == series)];

        return own.Length > 0 ? OfOwnSeries(own, version) : OfOtherSeries(advisory, version, series);
    }

    /// <summary>The series has the fix; where it was repeated, the first may have been incomplete.</summary>
    private static Verdict OfOwnSeries(ComponentVersion[] fixes, ComponentVersion version) =>
        version >= fixes[fixes.Length - 1] ? Verdict.NotAffected : version < fixes[0] ? Verdict.Affected : Verdict.Possible;

    private static Verdict OfOtherSeries(Advisory advisory, ComponentVersion version, (int, int) series)
    {
        var fixes = advisory.FixedIn;
        var trunk = fixes.FirstOrDefault(fix => fix.Patch == 0);
        var isLabelled = advisory.Labels.Contains($"{version.Major}.{version.Minor}");

        if (trunk is not null && series.CompareTo(ReleaseCatalog.SeriesOf(trunk)) > 0)
            return fixes.Any(fix => fix.Patch > 0 && ReleaseCatalog.SeriesOf(fix).CompareTo(series) > 0) ? Verdict.Possible : Verdict.NotAffected;

        if (series.CompareTo(ReleaseCatalog.SeriesOf(fixes[0])) < 0)
            return IsDirectPredecessor(version, series, fixes[0]) || isLabelled ? Verdict.Affected : Verdict.Possible;

        return trunk is not null ? Verdict.Affected : OfPatchesOnly(advisory, version, series, isLabelled);
    }

    /// <summary>The last series before the first release that has the fix, and older than it.</summary>
    private static bool IsDirectPredecessor(ComponentVersion version, (int, int) series, ComponentVersion first) =>
        first.Patch == 0 && ReleaseCatalog.Instance.DateOf(version) < ReleaseCatalog.Instance.DateOf(first)
        && !ReleaseCatalog.Instance.HasBetween(series, ReleaseCatalog.SeriesOf(first));

    /// <summary>Only patches list the fix: when the series was cut decides.</summary>
    private static Verdict OfPatchesOnly(Advisory advisory, ComponentVersion version, (int, int) series, bool isLabelled)
    {
        var releases = ReleaseCatalog.Instance;
        var first = advisory.FixedIn.Min(releases.DateOf);
        var start = releases.DateOf(new(version.Major, version.Minor, 0));

        if (start != DateTime.MaxValue && start - first >= BranchAge)
            return Verdict.NotAffected;

        var last = ReleaseCatalog.SeriesOf(advisory.FixedIn[advisory.FixedIn.Length - 1]);
        return (series.CompareTo(last) < 0 && start < first) || (isLabelled && releases.DateOf(version) < first) ? Verdict.Affected : Verdict.Possible;
    }
}
