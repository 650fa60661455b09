using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>Reads Dockerfiles: what a container of the image runs. Its build does nothing to a cluster.</summary>
internal sealed class DockerfileFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var stages = new DockerfileStages(("", fragment.File), ImmutableDictionary<string, Argument>.Empty, scope, context);
        if (stages.Build(fragment, target: null) is not { } image)
            return [];

        var inner = scope with
        {
            Variables = image.Variables,
            Facts = image.ToolVersion is { } version ? scope.Facts.With(SettingNames.ToolVersion, version) : scope.Facts,
        };

        var (entryPoint, command) = image.Start(null, null);
        return PlanNodes.Unordered(fragment.Span, context.Within(image.Files, () =>
        [
            .. PlanNodes.InSequence(fragment.Span, ImageCommand.Lower(entryPoint, command, inner, context)),
            .. image.HealthCheck is { } check ? HealthCheck.Lower(check.Command, check.Interval, inner, context) : [],
            .. ImageJobs.Lower(image, inner, context),
        ]));
    }
}
