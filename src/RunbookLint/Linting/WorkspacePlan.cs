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
        var contained = Contained(documents);
        Region[] roots = [.. documents.Where(document => !document.Root.IsEmpty && !contained.ContainsKey(document.File.Path)).Select(document => document.Root)];
        return roots switch
        {
            [] => new(Region.Sequence(Nowhere(), [])),
            [var only] => new(only),
            _ => new(Region.Unordered(roots[0].Span, roots)),
        };
    }

    /// <summary>The files that other documents contain, each with the one that does. Of files that contain one another, the first stands for all.</summary>
    public static IReadOnlyDictionary<string, string> Contained(IReadOnlyList<LoweredDocument> documents)
    {
        var contained = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        LoweredDocument[] plans = [.. documents.Where(document => !document.Root.IsEmpty)];
        var named = new HashSet<string>(plans.SelectMany(document => document.UsedFiles.Where(path => path != document.File.Path)), StringComparer.Ordinal);

        // Those that nobody names come first: whatever they contain is read with them.
        foreach (var document in plans.OrderBy(document => named.Contains(document.File.Path) ? 1 : 0))
        {
            if (contained.ContainsKey(document.File.Path))
                continue;

            kept.Add(document.File.Path);
            foreach (var path in document.UsedFiles.Where(path => !kept.Contains(path) && !contained.ContainsKey(path)))
                contained.Add(path, document.File.Path);
        }

        return contained;
    }

    private static SourceSpan Nowhere() => SourceFile.From("", "").Locate(default);
}
