using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>The order of a report, the same whatever threads did.</summary>
internal static class FindingOrder
{
    /// <summary>Findings by path, position and id, each once.</summary>
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Distinct(SameFinding.Instance)
            .OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Span.End)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>Compares places by path, because a file that two documents read may be two objects.</summary>
    private sealed class SameFinding : IEqualityComparer<Finding>
    {
        public static readonly SameFinding Instance = new();

        public bool Equals(Finding? x, Finding? y) =>
            x is not null && y is not null
            && x.Rule.Id == y.Rule.Id
            && x.Message == y.Message
            && Same(x.Span, y.Span)
            && x.Related.Length == y.Related.Length
            && x.Related.Zip(y.Related, (a, b) => a.Message == b.Message && Same(a.Span, b.Span)).All(same => same);

        public int GetHashCode(Finding obj) => obj.Message.GetHashCode() ^ obj.Span.Span.GetHashCode() ^ obj.Span.File.Path.GetHashCode();

        private static bool Same(Text.SourceSpan x, Text.SourceSpan y) => x.Span == y.Span && x.File.Path == y.File.Path;
    }
}
