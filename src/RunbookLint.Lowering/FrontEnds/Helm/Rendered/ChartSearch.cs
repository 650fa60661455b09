using RunbookLint.Lowering.Values;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Finds a chart by its name around a file: in the folders beside and below it, then one level up, and so on.</summary>
internal static class ChartSearch
{
    private const string FileName = "Chart.yaml";

    private static readonly string[] Bases = ["", "../", "../../", "../../../"];

    /// <summary>The chart; null when there is none, or several at the same distance.</summary>
    public static ChartFolder? Find(string name, SourceFile from, IRelatedFiles related)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Bases)
        {
            var found = Below(start, name, from, related, seen);
            if (found.Count > 0)
                return found.Count == 1 ? new(found[0]) : null;
        }

        return null;
    }

    private static List<SourceFile> Below(string start, string name, SourceFile from, IRelatedFiles related, HashSet<string> seen)
    {
        var found = new List<SourceFile>();
        var open = new Queue<(string Folder, int Depth)>();
        open.Enqueue((start, 0));

        while (open.Count > 0 && seen.Count < FollowLimits.SearchedFolders)
        {
            var (folder, depth) = open.Dequeue();
            if (!seen.Add(folder))
                continue;

            var names = related.List(folder.TrimEnd('/'), from);
            if (names.Contains(FileName) && related.Read(folder + FileName, from) is { } file && ChartFolder.IsChartFile(file.Path))
            {
                if (NameOf(file) == name && found.TrueForAll(other => other.Path != file.Path))
                    found.Add(file);

                // What lies in a chart belongs to it.
                continue;
            }

            foreach (var inner in depth == FollowLimits.SearchDepth ? [] : names.Where(inner => inner.EndsWith("/", StringComparison.Ordinal) && inner[0] != '.' && inner is not ("node_modules/" or "vendor/")))
                open.Enqueue((folder + inner, depth + 1));
        }

        return found;
    }

    private static string? NameOf(SourceFile chart) => (DataReader.ReadMap(Fragment.Whole(chart), null).Find("name") as DataScalar)?.Text.Text;
}
