using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RunbookLint.Rules;

namespace RunbookLint.Analyzers;

/// <summary>Offers the changes of text that mend findings, in code and in additional files.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RunbookCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class RunbookCodeFixProvider : CodeFixProvider
{
    /// <summary>Whether a finding can be mended is known with the finding, not with its rule.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RunbookFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixProperties.Read(diagnostic.Properties) is not { } fix)
                continue;

            var document = context.TextDocument;
            var title = FixTitles.Of(fix.Title, fix.IsSafe);
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => TextChanges.ApplyAsync(document, [fix.Changes], cancellation), FixTitles.KeyOf(diagnostic.Id, fix.IsSafe)),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
