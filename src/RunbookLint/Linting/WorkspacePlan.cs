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
        var used = new HashSet<string>(
            documents.SelectMany(document => document.UsedFiles.Where(path => path != document.File.Path)),
            StringComparer.Ordinal);

        Region[] roots = [.. documents.Where(document => !document.Root.IsEmpty && !used.Contains(document.File.Path)).Select(document => document.Root)];
        return roots switch
        {
            [] => new(Region.Sequence(Nowhere(), [])),
            [var only] => new(only),
            _ => new(Region.Unordered(roots[0].Span, roots)),
        };
    }

    private static SourceSpan Nowhere() => SourceFile.From("", "").Locate(default);
}
