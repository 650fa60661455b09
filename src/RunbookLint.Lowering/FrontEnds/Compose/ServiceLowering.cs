using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Dockerfile;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>What a service runs, once or by a schedule, and what others run in it.</summary>
internal sealed class ServiceLowering(ComposeService service, LoweringScope scope, LoweringContext context)
{
    /// <summary>The plan of the service.</summary>
    public ImmutableArray<PlanNode> Lower()
    {
        var image = Image();
        var inner = scope with
        {
            Variables = ServiceEnvironment.Over(image.Variables, service).RemoveRange(service.NamesFromOutside()),
            Facts = Facts(image),
        };

        ImmutableArray<PlanNode> nodes = context.Within([.. ServiceFiles.Of(service), .. image.Files], () =>
        [
            .. WithSchedule(PlanNodes.InSequence(service.Span, Main(image, inner))),
            .. Check(image, inner),
            .. new ScheduledLabels(service, inner, context).Lower(),
            .. ImageJobs.Lower(image, inner, context),
        ]);

        if (nodes.IsEmpty || !service.HasProfile)
            return PlanNodes.Unordered(service.Span, nodes);

        return [Region.Choice(service.Span, PlanNodes.Unordered(service.Span, nodes))];
    }

    private ImmutableArray<PlanNode> Main(ContainerImageFile image, LoweringScope inner)
    {
        ImageCommand? entryPoint = service.Words("entrypoint") is { } entry ? new(entry, null) : null;
        ImageCommand? command = service.Words("command") is { } words ? new(words, null) : null;
        var (first, second) = image.Start(entryPoint, command);
        return ImageCommand.Lower(first, second, inner, context);
    }

    /// <summary>The image that the service names, or the one that its Dockerfile makes.</summary>
    private ContainerImageFile Image()
    {
        if (service.Find("build") is ({ } build, { } layer) && Built(build, layer) is { } built)
            return built;

        return service.Word("image") is { } name && ImageReference.Read(name) is { IsTool: true } reference
            ? new() { Tool = reference.Repository, ToolVersion = reference.Version }
            : new();
    }

    private ContainerImageFile? Built(YamlNode build, ServiceLayer layer)
    {
        var folder = (service.Word(build, layer) ?? service.Word(build["context"], layer))?.Text ?? ".";
        var path = folder.TrimEnd('/') + "/" + (service.Word(build["dockerfile"], layer)?.Text ?? "Dockerfile");
        if (context.ReadFile(path, layer.Text.Fragment.File) is not { } dockerfile)
            return null;

        var arguments = service.Pairs("build", "args").Where(pair => pair.Value is not null).GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.Last().Value!, StringComparer.Ordinal);
        return new DockerfileStages((folder, layer.Text.Fragment.File), arguments, scope, context).Build(dockerfile, service.Word(build["target"], layer)?.Text);
    }

    private SettingList Facts(ContainerImageFile image)
    {
        var limit = service.Word("mem_limit") ?? service.Word("deploy", "resources", "limits", "memory");
        var facts = limit is null ? scope.Facts : scope.Facts.With(SettingNames.Memory, MemoryFacts.FromDocker(limit));
        return image.ToolVersion is { } version ? facts.With(SettingNames.ToolVersion, version) : facts;
    }

    private ImmutableArray<PlanNode> Check(ContainerImageFile image, LoweringScope inner)
    {
        if (service.Find("healthcheck", "test") is not ({ } test, { } layer))
            return image.HealthCheck is { } own && service.Setting("healthcheck", "disable").Value != "true" ? HealthCheck.Lower(own.Command, own.Interval, inner, context) : [];

        var words = test is YamlSequence ? service.Words(test, layer) : default;
        ImageCommand? command = words.IsDefault ? service.Word(test, layer) is { } line ? new([], line.Fragment) : null
            : words is [{ Text: "CMD-SHELL" }, var script] ? new([], script.Fragment)
            : words is [{ Text: "CMD" }, ..] ? new(words.RemoveAt(0), null)
            : null;

        return command is null ? [] : HealthCheck.Lower(command, service.Setting("healthcheck", "interval"), inner, context);
    }

    /// <summary>A label of swarm-cronjob runs the whole service by a schedule.</summary>
    private ImmutableArray<PlanNode> WithSchedule(ImmutableArray<PlanNode> nodes)
    {
        var labels = service.Pairs("deploy", "labels").Where(label => label.Name == "swarm.cronjob.schedule").Select(label => label.Value).OfType<Argument>().ToList();
        return nodes.IsEmpty || labels.Count == 0 ? nodes : [Region.Repeat(service.Span, nodes) with { Schedule = labels[labels.Count - 1].ToSetting() }];
    }
}
