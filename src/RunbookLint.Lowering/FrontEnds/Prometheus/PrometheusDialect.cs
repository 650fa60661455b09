using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Prometheus;

/// <summary>A file of alerting and recording rules. They are declared state, in no order.</summary>
internal sealed class PrometheusDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => !text.Root["kind"].Exists && text.Stream.Documents.Any(document => RuleGroups.Are(document.Root["groups"]));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) => PlanNodes.Unordered(
        text.Fragment.Span,
        [.. text.Stream.Documents.SelectMany(document => RuleGroups.Lower(document.Root["groups"], text.Settings, text.Fragment, context))]);
}
