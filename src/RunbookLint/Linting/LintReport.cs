using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>What linting found.</summary>
/// <param name="Findings">Sorted by path, position and id.</param>
/// <param name="Plan">What all files together do.</param>
/// <param name="Files">The files that were looked at, sorted by path.</param>
public sealed record LintReport(ImmutableArray<Finding> Findings, RunbookPlan Plan, ImmutableArray<SourceFile> Files)
{
    /// <summary>Findings that are not shown because somebody said so, in the order of <see cref="Findings"/>.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>All suppressions of the files that are understood, by path and place.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>The rules that ran, and the engine's own.</summary>
    public ImmutableArray<RuleDescriptor> Rules { get; init; } = [];

    /// <summary>Which rules were wanted, and how severe.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.Everything;

    /// <summary>How the findings of a file are treated, by its path.</summary>
    public Func<string, FileSettings> SettingsOf { get; init; } = LintOptions.Default.Settings.Of;

    /// <summary>With more warnings than this the run fails; null when there may be any number.</summary>
    public int? MaxWarnings { get; init; }

    /// <summary>Whether there are findings that fail the run, or too many warnings.</summary>
    public bool HasFailed => RecordedFailure ?? (Findings.Any(finding => SettingsOf(finding.Span.File.Path).FailsOn(finding)) || Count(Severity.Warning) > MaxWarnings);

    /// <summary>Mistakes of this program.</summary>
    public ImmutableArray<InternalError> InternalErrors { get; init; } = [];

    /// <summary>Whether something was asked for that could not be checked, wholly or in part.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What the host could not hand over at all, such as a path that does not exist; for people.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>How many files were looked at; those that could not hold anything of interest were not even read into text.</summary>
    public int FileCount { get; init; } = Files.Length;

    /// <summary>Whether an earlier run failed, whose report this is; null when it does not say, or when the findings are judged anew.</summary>
    internal bool? RecordedFailure { get; init; }

    /// <summary>Fingerprints that an earlier run computed, by name. A report read from a file has only a few lines of each text.</summary>
    internal ImmutableDictionary<Finding, ImmutableSortedDictionary<string, string>> Recorded { get; init; } =
        ImmutableDictionary<Finding, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>This report as other options treat and show its findings; it cannot show what was left out already.</summary>
    public LintReport As(LintOptions options) => this with
    {
        Findings = [.. Findings.Where(finding => options.Settings.Of(finding.Span.File.Path).Shows(finding))],
        Suppressed = [.. Suppressed.Where(suppressed => options.Settings.Of(suppressed.Finding.Span.File.Path).Shows(suppressed.Finding))],
        SettingsOf = options.Settings.Of,
        RecordedFailure = options.FailOn is null ? RecordedFailure : null,
        MaxWarnings = options.MaxWarnings ?? MaxWarnings,
    };

    /// <summary>How many findings there are of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
