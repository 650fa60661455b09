using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers;

/// <summary>Makes changes of text in documents of any kind.</summary>
internal static class TextChanges
{
    /// <summary>The solution with the changes of fixes made in one document. Of two that touch the same text, the first is made.</summary>
    public static async Task<Solution> ApplyAsync(TextDocument document, IEnumerable<ImmutableArray<TextChange>> fixes, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var chosen = new List<TextChange>();
        foreach (var changes in fixes)
        {
            if (changes.All(change => change.Span.End <= text.Length && !chosen.Exists(other => other.Span.IntersectsWith(change.Span))))
                chosen.AddRange(changes);
        }

        var changed = text.WithChanges(chosen.OrderBy(change => change.Span.Start));
        if (document is not Document code)
            return solution.WithAdditionalDocumentText(document.Id, changed);

        return await IsStillCodeAsync(code, changed, cancellation).ConfigureAwait(false) ? solution.WithDocumentText(document.Id, changed) : solution;
    }

    /// <summary>What is right in a shell need not be right in a string of C#: a change that the compiler would not read is not made.</summary>
    private static async Task<bool> IsStillCodeAsync(Document document, SourceText changed, CancellationToken cancellation)
    {
        if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } before)
            return true;

        return ErrorsIn(before.WithChangedText(changed), cancellation) <= ErrorsIn(before, cancellation);
    }

    private static int ErrorsIn(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
