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
    private FileSettingsResolver? settings;

    /// <summary>All rules at their own severities, warnings and errors shown.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The rules that there are.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = RuleCatalog.All;

    /// <summary>Which of them are wanted.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.Everything;

    /// <summary>Findings below this are left out of the report; null: as the configurations say.</summary>
    public Severity? MinSeverity { get; init; }

    /// <summary>Findings less sure than this are left out of the report; null: as the configurations say.</summary>
    public Confidence? MinConfidence { get; init; }

    /// <summary>From which severity on the run fails; null: as the configurations say.</summary>
    public FailThreshold? FailOn { get; init; }

    /// <summary>How many warnings a run may have; null: as the configuration says.</summary>
    public int? MaxWarnings { get; init; }

    /// <summary>What holds where nobody says more; null: as the configurations say.</summary>
    public LintProfile? Profile { get; init; }

    /// <summary>The whole path of the folder that paths of files are seen from, with forward slashes; empty when nobody knows it.</summary>
    public string CurrentFolder { get; init; } = "";

    /// <summary>Finds the configuration of a file by its path; null: that of the innermost folder around it.</summary>
    public Func<string, ConfigurationFile?>? ConfigurationOf { get; init; }

    /// <summary>The severities that an <c>.editorconfig</c> or <c>.globalconfig</c> gives the findings of a file, null for off; null when there is none of them.</summary>
    public Func<string, IReadOnlyDictionary<string, Severity?>>? EditorSeverities { get; init; }

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

    /// <summary>How long a file may take to read, with all that it includes and runs; one that takes longer is not checked, and the others are.</summary>
    public TimeSpan TimePerFile { get; init; } = TimeLimits.File;

    /// <summary>How long one rule may look at one plan; of one that takes longer counts what it has found until then.</summary>
    public TimeSpan TimePerRule { get; init; } = TimeLimits.Rule;

    /// <summary>How many findings are reported; of more, the mildest are left out.</summary>
    public int MaxFindings { get; init; } = ReportLimits.Findings;

    /// <summary>How many files are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Measures how long the parts of the run take.</summary>
    public LintTimes Times { get; init; } = LintTimes.None;

    /// <summary>Told after each file how many are understood; by several threads.</summary>
    public Action<int>? Understood { get; init; }

    /// <summary>What the host says about the files.</summary>
    public LoweringOptions Lowering { get; init; } = LoweringOptions.Default;

    /// <summary>The settings of files under these options.</summary>
    internal FileSettingsResolver Settings => settings is { } known && ReferenceEquals(known.Options, this) ? known : settings = new(this);

    /// <summary>What reads a file instead of the front ends; tests read the plan notation.</summary>
    internal Func<SourceFile, IRelatedFiles, LoweredDocument>? Lower { get; init; }
}
