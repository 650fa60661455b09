using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RunbookLint.Lowering;
using RunbookLint.Rules;

namespace RunbookLint.Analyzers;

/// <summary>Lints the files of a compilation as the command line lints a folder.</summary>
internal static class BuildLinter
{
    /// <summary>What is found in them, or was found in the same ones before.</summary>
    public static BuildFindings Lint(Compilation compilation, AnalyzerOptions options, BuildSettings settings, RememberedFindings remembered, CancellationToken cancellation)
    {
        var files = new BuildFiles(options.AdditionalFiles, compilation.SyntaxTrees, settings.Root, cancellation);
        var fingerprint = BuildFingerprint.Of(files, settings, options.AnalyzerConfigOptionsProvider, cancellation);
        var findings = remembered.Of(fingerprint);
        if (findings.IsDefault)
        {
            findings = Lint(files, options, settings, cancellation);
            if (!files.LedToCode)
                remembered.Keep(fingerprint, findings);
        }

        return BuildFindings.Of(findings, files);
    }

    private static ImmutableArray<BuildFinding> Lint(BuildFiles files, AnalyzerOptions options, BuildSettings settings, CancellationToken cancellation)
    {
        var configurations = new BuildConfigurations(files, settings.Root, cancellation);
        var sources = new BuildSources(files, configurations, options.AnalyzerConfigOptionsProvider).Find(cancellation);
        var ofRoot = configurations.OfRoot;
        if (sources.Count == 0 && configurations.All.IsEmpty)
            return [];

        var report = Linter.Lint(sources, files, OptionsOf(files, configurations, settings, cancellation), cancellation);
        report = BuildBaseline.Hide(report, files, ofRoot, settings.Root, cancellation);

        return new FindingDiagnostics(files).Of(report);
    }

    /// <summary>Hints are not left out as they are on the command line: the compiler decides about them, and editors show them.</summary>
    private static LintOptions OptionsOf(BuildFiles files, BuildConfigurations configurations, BuildSettings settings, CancellationToken cancellation) => new()
    {
        Configurations = configurations.All,
        CurrentFolder = settings.Root,
        EditorSeverities = BuildEditors.Of(files, cancellation),
        Lowering = new LoweringOptions { ChartValues = [.. configurations.All.SelectMany(configuration => configuration.ChartValues)] },
        MinSeverity = Severity.Info,
        Today = settings.Today,
    };
}
