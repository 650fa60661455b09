using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>Keeps a report small enough to be written, read and uploaded.</summary>
internal static class FindingCount
{
    /// <summary>The worst findings, as many as there may be, and one that says how many more there are.</summary>
    public static ImmutableArray<Finding> Limited(ImmutableArray<Finding> findings, int count)
    {
        if (findings.Length <= count)
            return findings;

        var sorted = FindingOrder.Sort(findings);
        var worst = sorted.OrderByDescending(finding => finding.Severity).Take(Math.Max(0, count - 1)).ToList();
        var kept = new HashSet<Finding>(worst, ReferenceComparer.Instance);
        var first = sorted.First(finding => !kept.Contains(finding));

        return [.. worst, new(EngineRules.LimitReached, first.Span.FirstLine(), $"there are more than {count} findings; {findings.Length - worst.Count} of the mildest are left out, from here on")];
    }

    private sealed class ReferenceComparer : IEqualityComparer<Finding>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding finding) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(finding);
    }
}
