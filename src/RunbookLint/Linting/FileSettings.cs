using RunbookLint.Configuration;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>How the findings of one file are treated, all sources of settings taken together.</summary>
/// <param name="Configuration">The configuration of the file; null when it has none.</param>
/// <param name="Selection">The rules that are wanted there, and how severe they are.</param>
/// <param name="MinSeverity">Findings below it are left out.</param>
/// <param name="MinConfidence">Findings less sure than this are left out.</param>
/// <param name="FailOn">From which severity on a run fails; null for never.</param>
/// <param name="RequiresReason">Whether a suppression of an error has to say why.</param>
public sealed record FileSettings(ConfigurationFile? Configuration, RuleSelection Selection, Severity MinSeverity, Confidence MinConfidence, Severity? FailOn, bool RequiresReason)
{
    /// <summary>Whether the configuration keeps the file out.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether a finding is shown.</summary>
    public bool Shows(Finding finding) => finding.Severity >= MinSeverity && (finding.Confidence >= MinConfidence || finding.Rule.Category == RuleCategory.Engine);

    /// <summary>Whether a finding fails the run.</summary>
    public bool FailsOn(Finding finding) => FailOn is { } level && finding.Severity >= level;
}
