using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A template of a chart that is read by itself: it is rendered with the chart's values.</summary>
internal static class ChartTemplate
{
    /// <summary>The plan of a template; null when the text is none.</summary>
    public static ImmutableArray<PlanNode>? Lower(Fragment text, LoweringScope scope, LoweringContext context)
    {
        if (!ReferenceEquals(text.Text, text.File.Content) || text.File.Path.IndexOf("templates/", StringComparison.Ordinal) < 0 || ChartFolder.Around(text.File, context) is not { } folder)
            return null;

        return ChartLowering.Lower(HelmChart.Load(folder, HelmRelease.Unknown(folder.Path, context), context), text, scope, context);
    }
}
