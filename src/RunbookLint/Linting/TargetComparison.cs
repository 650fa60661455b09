using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>Compares what is found under several versions: each finding once, with the versions that it holds for.</summary>
internal static class TargetComparison
{
    /// <summary>The findings under all targets. One that holds for all of them is as it would be without any.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<TargetVersions> targets, Func<TargetVersions, IEnumerable<Finding>> check) =>
        targets.SelectMany(target => check(target).Select(finding => (Target: target, Finding: finding)))
            .GroupBy(found => (found.Finding.Rule, found.Finding.Span, found.Finding.Message))
            .Select(same => Named(same.First().Finding, [.. same.Select(found => found.Target).Distinct()], targets.Length));

    private static Finding Named(Finding finding, ImmutableArray<TargetVersions> targets, int all) =>
        targets.Length == all ? finding : finding with { Message = $"{finding.Message} (with {string.Join("; ", targets)})" };
}
