using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A chart, by its <c>Chart.yaml</c>: all its templates with its own values, as one plan.</summary>
internal sealed class ChartDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => ChartFolder.IsChartFile(text.Path);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) =>
        ReleaseLowering.Lower(HelmChart.Load(new(text.Fragment.File), HelmRelease.Unknown(new ChartFolder(text.Fragment.File).Path, context), context), scope, context);
}
