using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>How to lint.</summary>
public sealed record LintOptions
{
    /// <summary>All rules at their own severities, warnings and errors shown.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The rules that there are.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = RuleCatalog.All;

    /// <summary>Which of them are wanted.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.Everything;

    /// <summary>Findings below this are left out of the report.</summary>
    public Severity MinSeverity { get; init; } = Severity.Warning;

    /// <summary>The configurations that apply to the files.</summary>
    public ImmutableArray<ConfigurationFile> Configurations { get; init; } = [];

    /// <summary>Whether the files are those of a whole folder, so that what they do not hold can be said to be missing.</summary>
    public bool IsWholeFolder { get; init; } = true;

    /// <summary>The present, as the host gives it; null: as the configurations give it, or unknown.</summary>
    public Timestamp? AsOf { get; init; }

    /// <summary>The day of the run, as the host's clock shows it; the suppressions that hold up to a day need it when <see cref="AsOf"/> is not given.</summary>
    public DateTime? Today { get; init; }

    /// <summary>Whether the files may say which findings are not to be shown.</summary>
    public bool HonoursSuppressions { get; init; } = true;

    /// <summary>Whether a suppression of an error has to say why; without it, it hides nothing.</summary>
    public bool RequiresReason { get; init; }

    /// <summary>Versions that count in place of those that the files name; with several, each is tried, and a finding says for which it holds.</summary>
    public ImmutableArray<TargetVersions> Targets { get; init; } = [];

    /// <summary>How many files are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>What the host says about the files.</summary>
    public LoweringOptions Lowering { get; init; } = LoweringOptions.Default;

    /// <summary>What reads a file instead of the front ends; tests read the plan notation.</summary>
    internal Func<SourceFile, IRelatedFiles, LoweredDocument>? Lower { get; init; }
}
