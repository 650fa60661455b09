using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Topology;

/// <summary>A topology that stands alone declares a cluster, named by its PD addresses.</summary>
internal sealed class TopologyDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => ClusterTopology.Is(text);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) =>
        [.. new ClusterTopology(text).Lower(null, scope.Facts[SettingNames.Cluster], default)];
}
