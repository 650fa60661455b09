using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Prometheus;

/// <summary>A file of alerting and recording rules, or values of a chart with such. They are declared state, in no order.</summary>
internal sealed class PrometheusDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => !text.Root["kind"].Exists && text.Stream.Documents.Any(document => GroupsIn(document.Root).Any());

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) => PlanNodes.Unordered(
        text.Fragment.Span,
        [.. text.Stream.Documents.SelectMany(document => GroupsIn(document.Root)).SelectMany(groups => RuleGroups.Lower(groups, text.Settings, text.Fragment, context))]);

    private static IEnumerable<YamlNode> GroupsIn(YamlNode root) => RuleGroups.Are(root["groups"]) ? [root["groups"]] : PrometheusValues.GroupsIn(root);
}
