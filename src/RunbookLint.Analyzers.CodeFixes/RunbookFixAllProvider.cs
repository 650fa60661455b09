using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers;

/// <summary>Makes all fixes of one rule at once. Roslyn's own provider knows code only, and runbooks are additional documents.</summary>
internal sealed class RunbookFixAllProvider : FixAllProvider
{
    /// <summary>The one instance.</summary>
    public static RunbookFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixes = new List<(DocumentId Document, int Start, ImmutableArray<TextChange> Changes)>();
        foreach (var diagnostic in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (FixProperties.Read(diagnostic.Properties) is { } fix
                && FixTitles.KeyOf(diagnostic.Id, fix.IsSafe) == fixAllContext.CodeActionEquivalenceKey
                && DocumentOf(diagnostic, fixAllContext.Solution) is { } document)
                fixes.Add((document, diagnostic.Location.SourceSpan.Start, fix.Changes));
        }

        return fixes.Count == 0 ? null : CodeAction.Create(
            $"Fix all: {fixAllContext.CodeActionEquivalenceKey}",
            cancellation => ApplyAsync(fixAllContext.Solution, fixes, cancellation),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, List<(DocumentId Document, int Start, ImmutableArray<TextChange> Changes)> fixes, CancellationToken cancellation)
    {
        foreach (var group in fixes.GroupBy(fix => fix.Document))
        {
            var document = solution.GetDocument(group.Key) ?? solution.GetAdditionalDocument(group.Key)!;
            solution = await TextChanges.ApplyAsync(document, group.OrderBy(fix => fix.Start).Select(fix => fix.Changes), cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        return diagnostics.ToImmutable();
    }

    /// <summary>Code is found by its tree, an additional file by its path.</summary>
    private static DocumentId? DocumentOf(Diagnostic diagnostic, Solution solution) =>
        diagnostic.Location.SourceTree is { } tree
            ? solution.GetDocumentId(tree)
            : solution.GetDocumentIdsWithFilePath(diagnostic.Location.GetLineSpan().Path).FirstOrDefault(id => solution.GetAdditionalDocument(id) is not null);
}
