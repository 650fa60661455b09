using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers the kinds that the second operator ships without a controller: they are accepted and do nothing.</summary>
/// <seealso href="https://github.com/pingcap/docs-tidb-operator/blob/main/en/v2-vs-v1.md"/>
internal sealed class UnsupportedKindResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var settings = SettingList.Empty(resource.Span).With("kind", resource.Yaml.Setting(resource.Root["kind"]));
        return [new UnsupportedResource(new(resource.Span, settings))];
    }
}
