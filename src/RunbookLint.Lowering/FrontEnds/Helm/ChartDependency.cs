using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A chart that another one brings along.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it is; null when it is fetched from elsewhere.</param>
/// <param name="Values">The values that the other one gives it.</param>
/// <param name="Place">Where it is named; null when it merely lies in <c>charts/</c>.</param>
internal sealed record ChartDependency(string Name, ChartFolder? Folder, DataMap Values, Argument? Place)
{
    /// <summary>The charts that a chart brings along, unless its values switch them off.</summary>
    public static IEnumerable<ChartDependency> Of(HelmChart chart, LoweringContext context)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in (chart.Info.Find("dependencies") as DataList)?.Items.OfType<DataMap>() ?? [])
        {
            if ((entry.Find("name") as DataScalar)?.Text is not { IsKnown: true } name)
                continue;

            named.Add(name.Text);
            if (IsEnabled(entry, chart.Values))
                yield return new(name.Text, FolderOf(entry, name.Text, chart, context), ValuesFor(chart, TextOf(entry, "alias") ?? name.Text), name);
        }

        foreach (var folder in context.ListFolder("charts", chart.Folder.File).Where(name => name.EndsWith("/", StringComparison.Ordinal)))
        {
            var name = folder.TrimEnd('/');
            if (named.Add(name) && InCharts(name, chart, context) is { } found)
                yield return new(name, found, ValuesFor(chart, name), null);
        }
    }

    private static ChartFolder? FolderOf(DataMap entry, string name, HelmChart chart, LoweringContext context)
    {
        if (InCharts(name, chart, context) is { } found)
            return found;

        const string file = "file://";
        return TextOf(entry, "repository") is { } repository && repository.StartsWith(file, StringComparison.Ordinal)
            ? Other(ChartFolder.At(repository.Substring(file.Length), chart.Folder.File, context), chart)
            : null;
    }

    private static ChartFolder? InCharts(string name, HelmChart chart, LoweringContext context) =>
        ChartFolder.At("charts/" + name, chart.Folder.File, context) is { } folder && folder.Path == chart.Folder.Path + "charts/" + name + "/" ? folder : null;

    private static ChartFolder? Other(ChartFolder? folder, HelmChart chart) => folder?.Path == chart.Folder.Path ? null : folder;

    /// <summary>The first path of a condition that the values set decides; then its tags, if they set any; none means yes.</summary>
    private static bool IsEnabled(DataMap entry, DataMap values)
    {
        foreach (var path in (TextOf(entry, "condition") ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var keys = path.Trim().Split('.');
            if (values.Find(keys[0], [.. keys.Skip(1)]) is DataScalar { Kind: DataKind.Boolean } scalar)
                return scalar.IsTrue == true;
        }

        var tags = (entry.Find("tags") as DataList)?.Items.OfType<DataScalar>().Select(tag => values.Find("tags", tag.Text.Text)).OfType<DataValue>().ToList() ?? [];
        return tags.Count == 0 || tags.Any(tag => tag is not DataScalar { Kind: DataKind.Boolean } scalar || scalar.IsTrue == true);
    }

    private static DataMap ValuesFor(HelmChart chart, string name)
    {
        var own = (DataMap)DataMerge.At(chart.Values.MapOf(name), ".Values");
        return chart.Values.Find("global") is DataMap global ? own.Set("global", DataMerge.Over(own.MapOf("global"), (DataMap)DataMerge.At(global, ".Values.global"))) : own;
    }

    private static string? TextOf(DataMap map, string key) => map.Find(key) is DataScalar { Text: { IsKnown: true, Text: { Length: > 0 } text } } ? text : null;
}
