using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Something that went wrong with the run as a whole; each format that has a place for it must show it.</summary>
/// <param name="Path">The file that it is about; empty when it is about none.</param>
/// <param name="Message">Safe to show, on one line.</param>
internal sealed record ReportProblem(string Path, string Message)
{
    /// <summary>Mistakes of this program, then what the host could not hand over; at least one when the run is incomplete and no finding says why.</summary>
    public static ImmutableArray<ReportProblem> Of(LintReport report)
    {
        ImmutableArray<ReportProblem> problems =
        [
            .. report.InternalErrors.Select(error => new ReportProblem(error.Path, Harmless.Line(error.Message))),
            .. report.Notices.Select(notice => new ReportProblem("", Harmless.Line(notice))),
        ];

        var isExplained = !problems.IsEmpty || report.Findings.Any(finding => finding.Rule.Category == RuleCategory.Engine);
        return report.IsIncomplete && !isExplained ? [new("", "not everything that was asked for could be checked")] : problems;
    }
}
