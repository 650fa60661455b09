using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Splits a template into the documents that it gives, so that what one of them does not know leaves the others alone.</summary>
internal static class HelmDocuments
{
    /// <summary>The nodes of each document. Markers inside a block split nothing.</summary>
    public static ImmutableArray<ImmutableArray<GoNode>> Split(HelmTemplate template)
    {
        var documents = ImmutableArray.CreateBuilder<ImmutableArray<GoNode>>();
        var current = ImmutableArray.CreateBuilder<GoNode>();

        foreach (var node in template.Syntax.Nodes)
        {
            if (node is not GoText text)
            {
                current.Add(node);
                continue;
            }

            var start = text.Span.Start;
            foreach (var marker in MarkersIn(template.Text.Text, text.Span))
            {
                AddText(current, start, marker);
                documents.Add(current.ToImmutable());
                current.Clear();
                start = marker;
            }

            AddText(current, start, text.Span.End);
        }

        documents.Add(current.ToImmutable());
        return documents.ToImmutable();
    }

    private static void AddText(ImmutableArray<GoNode>.Builder nodes, int start, int end)
    {
        if (end > start)
            nodes.Add(new GoText(TextSpan.FromBounds(start, end)));
    }

    private static IEnumerable<int> MarkersIn(string text, TextSpan span)
    {
        for (var at = text.IndexOf("---", span.Start, span.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf("---", at + 3, span.End - at - 3, StringComparison.Ordinal))
        {
            if ((at == 0 || text[at - 1] == '\n') && (at + 3 == text.Length || char.IsWhiteSpace(text[at + 3])))
                yield return at;
        }
    }
}
