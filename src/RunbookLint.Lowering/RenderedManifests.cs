using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Finds out where manifests were rendered from: <c>helm template</c> writes <c># Source:</c> before each document.</summary>
/// <param name="related">Reads the charts.</param>
/// <param name="options">The values that they are installed with.</param>
public sealed class RenderedManifests(IRelatedFiles related, LoweringOptions options)
{
    private readonly Dictionary<string, SourceRemarks> remarksByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Folder, string Chart), RenderedChart?> charts = [];

    /// <summary>Where a place comes from; null when nothing says that it was rendered.</summary>
    public RenderedPlaces? Find(SourceSpan place)
    {
        var file = place.File;
        if (!remarksByPath.TryGetValue(file.Path, out var remarks))
            remarksByPath.Add(file.Path, remarks = SourceRemarks.Of(file));

        if (remarks.At(place.Span.Start) is not { } remark)
            return null;

        var found = new RenderedPlaces(remark.Source, file.Locate(remark.Span));
        var slash = remark.Source.IndexOf('/');
        var key = (Paths.FolderOf(file.Path), remark.Source.Substring(0, slash));
        if (!charts.TryGetValue(key, out var chart))
            charts.Add(key, chart = ChartSearch.Find(key.Item2, file, related) is { } folder ? new RenderedChart(folder, new(folder.File, related) { Options = options }) : null);

        return chart?.Locate(found, remark.Source.Substring(slash + 1), place, remarks.Stream) ?? found;
    }
}
