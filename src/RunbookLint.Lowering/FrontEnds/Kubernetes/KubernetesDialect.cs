using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kustomize;
using RunbookLint.Lowering.FrontEnds.Prose;
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
        if (text.Path.Length > 0 && NamedPatch.Is(text.Fragment.File, context))
            return [];

        var expanded = ParameterisedTemplate.Expand(text, context);
        ImmutableArray<Resource> resources = [.. ManifestReader.Read(expanded.Stream, expanded.Settings, scope)];
        var maps = ConfigMaps.Among(resources);
        if (text.Path.Length > 0)
            NeighbouringMaps.AddTo(maps, resources, text.Fragment.File, context);

        var set = new ResourceSet(resources, maps, context);
        return PlanNodes.Unordered(text.Fragment.Span, [.. resources.SelectMany(resource => set.Lower(resource).Concat(StorageComments.Of(resource, expanded)))]);
    }
}
