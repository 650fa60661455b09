using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RunbookLint.Analyzers;

/// <summary>
/// The linter inside the compiler. The additional files and the C# of a compilation are one workspace, which is linted once; what is found is
/// reported with the file that it is in, so that editors show it as they do for code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunbookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        var settings = BuildSettings.Of(start.Options);
        if (!settings.IsEnabled)
            return;

        var run = new BuildRun(cancellation => BuildLinter.Lint(start.Compilation, start.Options, settings, RememberedFindings.OfProcess, cancellation));

        start.RegisterAdditionalFileAction(file => Report(run.Of(file.AdditionalFile.Path, file.CancellationToken), file.ReportDiagnostic));
        start.RegisterSyntaxTreeAction(tree => Report(run.Of(tree.Tree.FilePath, tree.CancellationToken), tree.ReportDiagnostic));
        start.RegisterCompilationEndAction(end => Report(run.OfNoFile(end.CancellationToken), end.ReportDiagnostic));
    }

    private static void Report(ImmutableArray<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
            report(diagnostic);
    }
}
