using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Lowers what runs pods: the commands of their containers.</summary>
/// <param name="podOf">Where the kind has the spec of its pods.</param>
internal sealed class PodResource(Func<Resource, YamlNode> podOf) : IResourceLowering, IPodOwner
{
    public YamlNode PodOf(Resource resource) => podOf(resource);

    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => Lower(PodOf(resource), resource, context);

    /// <summary>Init containers run one after the other before the containers start, all at once.</summary>
    public static ImmutableArray<PlanNode> Lower(YamlNode pod, Resource resource, LoweringContext context)
    {
        ImmutableArray<PlanNode> first = [.. pod["initContainers"].Items.SelectMany(container => LowerContainer(container, resource, context))];
        ImmutableArray<PlanNode> then = [.. pod["containers"].Items.SelectMany(container => LowerContainer(container, resource, context))];

        return PlanNodes.InSequence(resource.Span, [.. first, .. PlanNodes.Unordered(resource.Span, then)]);
    }

    /// <summary>The nodes of one container; several of them are steps of its script.</summary>
    private static ImmutableArray<PlanNode> LowerContainer(YamlNode container, Resource resource, LoweringContext context) =>
        ContainerCommand.Read(container, resource) is { } command
            ? PlanNodes.InSequence(command.Span, ShellCommands.Lower(command.Words, command.Span, command.Scope, context))
            : [];
}
