using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Values of the chart <c>tidb-lightning</c> that stand alone: somebody will install the chart with them.</summary>
internal sealed class LightningValuesDialect : IYamlDialect
{
    private static readonly string[] Others = ["dataSource", "backend", "config", "failFast", "sortedKV", "tlsCluster", "image"];

    public bool Recognises(YamlText text) =>
        text.Root is YamlMapping root && !root["kind"].Exists && root["targetTidbCluster"] is YamlMapping && Others.Any(key => root[key].Exists);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        // Beside a Chart.yaml they are that chart's own.
        if (text.Path.Length > 0 && context.ListFolder("", text.Fragment.File).Contains("Chart.yaml"))
            return [];

        var values = DataReader.ReadMap(text.Root, text.Settings, ".Values");
        var place = ReleaseLowering.PlaceIn(values) ?? text.Fragment.Span.FirstLine();
        var release = new TemplateControls(text.Fragment).Change(text.Root) ? new HelmRelease(null, null, []) { HasUnseenValues = true } : new HelmRelease(null, null, [values]);
        return ReleaseLowering.Lower("tidb-lightning", release, place, text.Fragment.File, scope, context);
    }
}
