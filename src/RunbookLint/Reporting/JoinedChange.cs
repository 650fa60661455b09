using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Several changes of one file as a single one that takes along what stands between them.</summary>
internal static class JoinedChange
{
    /// <summary>The joined change; null when the changes are of several files, overlap, or have a credential between them.</summary>
    public static TextChange? Of(ImmutableArray<(SourceFile File, TextChange Change)> edits)
    {
        var file = edits[0].File;
        if (edits.Any(edit => edit.File.Path != file.Path))
            return null;

        var sorted = edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start).ToArray();
        var joined = sorted[0];

        foreach (var next in sorted.Skip(1))
        {
            if (next.Span.Start < joined.Span.End)
                return null;

            var between = file.Text.ToString(TextSpan.FromBounds(joined.Span.End, next.Span.Start));
            joined = new(TextSpan.FromBounds(joined.Span.Start, next.Span.End), joined.NewText + between + next.NewText);
        }

        return Redaction.IsFree(file, joined.NewText ?? "") ? joined : null;
    }
}
