using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Kubernetes resources. Those of one text are declared state, in no order; documents that are nothing of ours give nothing.</summary>
internal sealed class KubernetesDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => !PatchFile.Is(text.Fragment.File.Path);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        ImmutableArray<Resource> resources = [.. ManifestReader.Read(text.Stream, text.Settings, scope)];
        var maps = ConfigMaps.Among(resources);
        new MountedFiles(maps, text.Settings, context.Written).Write(resources);

        var beside = new ReferredResources(resources);
        ImmutableArray<PlanNode> nodes = [.. resources.SelectMany(resource => Lower(resource with { ConfigMaps = maps, Beside = beside }, context))];
        return PlanNodes.Unordered(text.Fragment.Span, nodes);
    }

    private static IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) =>
        ResourceCatalog.For(resource) is { } lowering ? lowering.Lower(resource, context) : [];
}
