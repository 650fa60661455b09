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
            .. image.Jobs,
            .. LowerCrontabs(image, scope, context),
        ]));
    }

    /// <summary>Crontabs that the build writes or copies to where cron finds them. Cron starts its jobs without the environment of the container.</summary>
    private static IEnumerable<PlanNode> LowerCrontabs(ContainerImageFile image, LoweringScope scope, LoweringContext context)
    {
        var copied = image.Files.Where(file => IsCrontab(file.Path)).Select(file => (file.Path, Content: file.Read(file.Path, context)));

        foreach (var (path, content) in context.Written.Unused.Where(file => IsCrontab(file.Path)).Select(file => (file.Path, (Fragment?)file.Content)).ToList().Concat(copied))
        {
            if (content is null)
                continue;

            context.Written.Use(content);
            var nodes = context.Lower(content, FragmentLanguage.Crontab, scope);
            if (!nodes.IsEmpty)
                yield return Region.Sequence(content.Span, nodes) with { File = path };
        }
    }

    private static bool IsCrontab(string path) => path.StartsWith("/", StringComparison.Ordinal) && FileLanguage.Of(path) == FragmentLanguage.Crontab;
}
