using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Resources that are applied together, so that each finds the ConfigMaps of the others, and what it refers to.</summary>
internal sealed class ResourceSet
{
    private readonly ConfigMaps maps;
    private readonly ReferredResources beside;
    private readonly LoweringContext context;

    /// <summary>Makes the files in the ConfigMaps known, before any resource is lowered.</summary>
    public ResourceSet(IReadOnlyCollection<Resource> resources, LoweringContext context)
        : this(resources, ConfigMaps.Among(resources), context)
    {
    }

    /// <summary>The same with ConfigMaps that stand nowhere as resources.</summary>
    public ResourceSet(IReadOnlyCollection<Resource> resources, ConfigMaps maps, LoweringContext context)
    {
        (this.maps, this.context, beside) = (maps, context, new([.. resources]));
        new MountedFiles(maps, context.Written).Write(resources);
    }

    /// <summary>The plan of one of them.</summary>
    public IEnumerable<PlanNode> Lower(Resource resource) =>
        ResourceCatalog.For(resource) is { } lowering ? lowering.Lower(resource with { ConfigMaps = maps, Beside = beside }, context) : [];
}
