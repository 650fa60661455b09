using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>How much a run asks for, in one word. A profile is nothing but the defaults of four other settings.</summary>
/// <param name="Name">As users write it.</param>
/// <param name="MinSeverity">Findings below it are left out.</param>
/// <param name="MinConfidence">Findings less sure than this are left out.</param>
/// <param name="FailOn">From which severity on a run fails.</param>
/// <param name="RequireReason">Whether a suppression of an error has to say why.</param>
/// <param name="Summary">What it is for.</param>
public sealed record LintProfile(string Name, Severity MinSeverity, Confidence MinConfidence, Severity FailOn, bool RequireReason, string Summary)
{
    /// <summary>What is certain to fail.</summary>
    public static LintProfile Minimal { get; } = new("minimal", Severity.Error, Confidence.High, Severity.Error, RequireReason: false, "errors that the plan as written leads to");

    /// <summary>What holds when nobody says anything.</summary>
    public static LintProfile Recommended { get; } = new("recommended", Severity.Warning, Confidence.Low, Severity.Error, RequireReason: false, "errors and warnings; errors fail the run");

    /// <summary>Everything that there is to say.</summary>
    public static LintProfile Strict { get; } = new("strict", Severity.Info, Confidence.Low, Severity.Warning, RequireReason: true, "hints too; warnings fail the run, and errors are suppressed with a reason only");

    /// <summary>All of them, from the one that says least.</summary>
    public static IReadOnlyList<LintProfile> All { get; } = [Minimal, Recommended, Strict];

    /// <summary>The profile of a name, or null.</summary>
    public static LintProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
