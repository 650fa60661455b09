using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>Puts the plans of several documents side by side.</summary>
public static class WorkspacePlan
{
    /// <summary>
    /// The plan of all documents. Nothing is known about the order of two of them. A file that another document already
    /// contains, such as the TOML that a script names, does not stand in the plan a second time.
    /// </summary>
    public static RunbookPlan Of(IReadOnlyList<LoweredDocument> documents)
    {
        LoweredDocument[] plans = [.. documents.Where(document => !document.Root.IsEmpty)];
        var used = UsedBy(plans);
        Region[] roots = [.. plans.Where(document => !used.Contains(document.File.Path)).Select(document => document.Root)];
        return roots switch
        {
            [] => new(Region.Sequence(Nowhere(), [])),
            [var only] => new(only),
            _ => new(Region.Unordered(roots[0].Span, roots)),
        };
    }

    /// <summary>The files that others contain. Of files that contain one another, the first stands for all.</summary>
    private static HashSet<string> UsedBy(IReadOnlyList<LoweredDocument> documents)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var named = new HashSet<string>(documents.SelectMany(document => document.UsedFiles.Where(path => path != document.File.Path)), StringComparer.Ordinal);

        // Those that nobody names come first: whatever they contain is read with them.
        foreach (var document in documents.OrderBy(document => named.Contains(document.File.Path) ? 1 : 0))
        {
            if (used.Contains(document.File.Path))
                continue;

            kept.Add(document.File.Path);
            used.UnionWith(document.UsedFiles.Where(path => !kept.Contains(path)));
        }

        return used;
    }

    private static SourceSpan Nowhere() => SourceFile.From("", "").Locate(default);
}
