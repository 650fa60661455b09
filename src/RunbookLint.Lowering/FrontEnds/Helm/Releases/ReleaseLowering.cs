using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Charts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Lowers a chart that somebody installs: by its templates when they are in reach, else by its values when it is one of PingCAP's.</summary>
internal static class ReleaseLowering
{
    /// <summary>The plan of an installed chart.</summary>
    /// <param name="chart">The chart as it is named: a path, or a name with that of a repository.</param>
    /// <param name="release">How it is installed.</param>
    /// <param name="place">What a finding underlines where no template is in reach.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="scope">What is known from the outside.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<PlanNode> Lower(string chart, HelmRelease release, SourceSpan place, SourceFile from, LoweringScope scope, LoweringContext context)
    {
        if (release.Namespace is { IsKnown: true } known)
            scope = scope with { Namespace = known.Text };
        else if (release.Namespace is not null)
            scope = scope with { Namespace = null };

        if (ChartFolder.At(chart, from, context) is not { } folder)
        {
            var values = DataMerge.Over(new DataMap { Path = ".Values" }, DataMerge.Layers(release.Values, ".Values"));
            var own = values.Entries.Any(entry => entry.Key == "backend" && ReferenceEquals(entry.Written?.Fragment.File, from)) ? PlaceIn(values) : null;
            return ChartCatalog.Lower(chart, ValuesOf(values, release, own ?? place, scope), context);
        }

        folder.Read("Chart.yaml", context);
        return Lower(HelmChart.Load(folder, release, context), scope, context);
    }

    /// <summary>The plan of a chart with all that it brings along.</summary>
    public static ImmutableArray<PlanNode> Lower(HelmChart chart, LoweringScope scope, LoweringContext context)
    {
        var place = Fragment.Whole(chart.Folder.File).Span;
        if (ChartCatalog.Knows(chart.Name))
            return ChartCatalog.Lower(chart.Name, ValuesOf(chart.Values, chart.Release, PlaceIn(chart.Values) ?? place.FirstLine(), scope), context);

        var nodes = ChartLowering.Lower(chart, scope, context);
        foreach (var dependency in chart.AllDependencies.Where(dependency => dependency.Folder is null || ChartCatalog.Knows(dependency.Name)))
            nodes = nodes.AddRange(ChartCatalog.Lower(dependency.Name, ValuesOf(dependency.Values, chart.Release, PlaceIn(dependency.Values) ?? dependency.Place?.Span ?? place.FirstLine(), scope), context));

        return PlanNodes.Unordered(place, [.. nodes.SelectMany(node => node is Region { Kind: RegionKind.Unordered, Title: null, Document: null } inner ? inner.Children : [node])]);
    }

    /// <summary>What of the values a finding underlines: the line that says how to import, else the target.</summary>
    public static SourceSpan? PlaceIn(DataMap values)
    {
        foreach (var (key, written, value) in values.Entries.OrderBy(entry => entry.Key is "backend" ? 0 : entry.Key is "targetTidbCluster" or "clusterName" ? 1 : 2))
        {
            if (written is { Fragment.File.Given: null } argument)
                return argument.Fragment.File.Locate(value is DataScalar scalar && ReferenceEquals(scalar.Text.Fragment.File, argument.Fragment.File) && scalar.Text.Span.Span.Start > argument.Span.Span.Start
                    ? TextSpan.FromBounds(argument.Span.Span.Start, scalar.Text.Span.Span.End)
                    : argument.Span.Span);
        }

        return null;
    }

    private static ChartValues ValuesOf(DataMap values, HelmRelease release, SourceSpan place, LoweringScope scope) =>
        new(values, place, NamespaceOf(release, place, scope), release.Name?.ToSetting() ?? Setting<string>.Absent(place), scope) { IsPartial = release.HasUnseenValues };

    private static Setting<string> NamespaceOf(HelmRelease release, SourceSpan place, LoweringScope scope) =>
        release.Namespace?.ToSetting() ?? (scope.Namespace is { } known ? Setting<string>.Known(known, place) : Setting<string>.Absent(place));
}
