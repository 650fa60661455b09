using Microsoft.CodeAnalysis.Text;
using RunbookLint.Baselines;
using RunbookLint.Fuzzing.Targets;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fuzzing.Invariants;

/// <summary>What holds for a run over any files.</summary>
internal static class LintInvariants
{
    /// <summary>Everything is shown, and nothing runs beside.</summary>
    public static LintOptions Options { get; } = LintOptions.Default with { MinSeverity = Severity.Info, Jobs = 1, Today = new(2026, 6, 1) };

    /// <summary>Lints files as a folder.</summary>
    public static LintReport Lint(IReadOnlyList<DecodedSource> sources) => Lint(sources, Options);

    /// <summary>Checks all that is known about a run.</summary>
    public static void Hold(DecodedSource[] sources)
    {
        var report = Lint(sources);

        foreach (var error in report.InternalErrors)
            throw new BrokenPromiseException($"{error.Stage}: {error.Message}");

        foreach (var place in report.Findings.SelectMany(Places))
            BrokenPromiseException.Unless(place.Span.End <= place.File.Text.Length, $"{place.Span} is behind the end of {place.File}");

        PlanReadsAsItPrints(report);
        OrderOfFilesSaysNothing(sources, report);
        ABaselineOfAllLeavesNothing(report);
        ABlankLineSaysNothing(sources, report);
    }

    internal static LintReport Lint(IReadOnlyList<DecodedSource> sources, LintOptions options) =>
        Linter.Lint(sources, new FolderFiles(sources.Where(source => source.Problem is null).Select(source => source.File)), options, CancellationToken.None);

    private static IEnumerable<SourceSpan> Places(Finding finding) => [finding.Span, .. finding.Related.Select(related => related.Span)];

    private static void PlanReadsAsItPrints(LintReport report)
    {
        var printed = PlanPrinter.Print(report.Plan);
        var again = PlanPrinter.Print(PlanReader.Read(printed));
        BrokenPromiseException.Unless(again == printed, $"the plan\n{printed}\nreads as\n{again}");
    }

    private static void OrderOfFilesSaysNothing(DecodedSource[] sources, LintReport report)
    {
        if (sources.Length > 1)
            Same(report, Lint([.. sources.Reverse()]), "with the files in another order");
    }

    private static void ABaselineOfAllLeavesNothing(LintReport report)
    {
        var rest = Baseline.Of(report, BaselineScope.Everything).Apply(report, BaselineScope.Everything, "").Report.Findings.Where(Baseline.CanBeKnown).ToList();
        BrokenPromiseException.Unless(rest.Count == 0, $"a baseline of everything does not know {rest.FirstOrDefault()}");
    }

    /// <summary>A line behind a text that ended its last one.</summary>
    private static void ABlankLineSaysNothing(DecodedSource[] sources, LintReport report)
    {
        if (sources.Any(source => source.Problem is not null || source.File.Content.Length == 0 || !source.File.Content.EndsWith('\n')) || report.IsIncomplete)
            return;

        var longer = sources.Select(source => source with { File = new SourceFile(source.File.Path, SourceText.From(source.File.Content + "\n")) }).ToArray();
        Same(report, Lint(longer), "with a blank line at the end");
    }

    private static void Same(LintReport one, LintReport other, string when)
    {
        var (expected, found) = (Lines(one), Lines(other));
        BrokenPromiseException.Unless(expected == found, $"{when}:\n{expected}\nbecomes\n{found}");
    }

    private static string Lines(LintReport report) =>
        string.Join('\n', report.Findings.Select(finding => $"{finding.Span}: {finding.Severity} {finding.Rule.Id} {finding.Message}").Order(StringComparer.Ordinal));
}
