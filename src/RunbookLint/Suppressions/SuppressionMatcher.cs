using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>Brings the findings of one rule in one file together with the suppressions that speak for them. It is linear but for sorting, however they overlap.</summary>
internal sealed class SuppressionMatcher
{
    private readonly List<(TextSpan Span, FoundSuppression Suppression)> spans = [];
    private readonly List<(int Line, FoundSuppression Suppression)> lines = [];
    private FoundSuppression? file;

    public SuppressionMatcher(IEnumerable<FoundSuppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            if (suppression.Reach == SuppressionReach.File)
                file ??= suppression;
            else if (suppression.Reach == SuppressionReach.Line)
                lines.Add((suppression.Place.Start.Line, suppression));

            spans.AddRange(suppression.Extents.Select(extent => (extent, suppression)));
        }

        spans.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        lines.Sort((a, b) => a.Line.CompareTo(b.Line));
    }

    /// <summary>For each finding, sorted by its place, the suppression that stands closest to it, or null.</summary>
    public IEnumerable<(Finding Finding, FoundSuppression? Suppression)> Match(IEnumerable<Finding> findings)
    {
        var open = new Stack<(TextSpan Span, FoundSuppression Suppression)>();
        var next = 0;

        foreach (var finding in findings.OrderBy(finding => finding.Span.Span.Start))
        {
            var at = finding.Span.Span.Start;
            for (; next < spans.Count && spans[next].Span.Start <= at; next++)
                open.Push(spans[next]);

            while (open.Count > 0 && EndOf(open.Peek().Span) <= at)
                open.Pop();

            yield return (finding, OnLines(finding) ?? (open.Count > 0 ? open.Peek().Suppression : file));
        }
    }

    /// <summary>Marks all suppressions that speak for a finding, also those that others go before.</summary>
    public static void MarkUsed(string rule, IEnumerable<FoundSuppression> suppressions, IReadOnlyCollection<Finding> findings)
    {
        var starts = findings.Select(finding => finding.Span.Span.Start).OrderBy(start => start).ToArray();
        var touched = findings.Select(finding => (First: finding.Span.Start.Line, Last: finding.Span.End.Line)).OrderBy(touch => touch.First).ToArray();
        var firsts = touched.Select(touch => touch.First).ToArray();
        for (var index = 1; index < touched.Length; index++)
            touched[index].Last = Math.Max(touched[index].Last, touched[index - 1].Last);

        foreach (var suppression in suppressions)
        {
            var isUsed = suppression.Reach == SuppressionReach.File
                || (suppression.Reach == SuppressionReach.Line && suppression.Place.Start.Line is var line && LastAtOrBefore(firsts, line) is >= 0 and var last && touched[last].Last >= line)
                || suppression.Extents.Any(extent => LastAtOrBefore(starts, EndOf(extent) - 1) is >= 0 and var found && starts[found] >= extent.Start);
            if (isUsed)
                suppression.Used.Add(rule);
        }
    }

    private FoundSuppression? OnLines(Finding finding)
    {
        if (lines.Count == 0)
            return null;

        var (first, last) = (finding.Span.Start.Line, finding.Span.End.Line);
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Line < first ? (middle + 1, high) : (low, middle);
        }

        return low < lines.Count && lines[low].Line <= last ? lines[low].Suppression : null;
    }

    private static int LastAtOrBefore(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>A finding at an empty span is inside, too.</summary>
    private static int EndOf(TextSpan span) => Math.Max(span.End, span.Start + 1);
}
