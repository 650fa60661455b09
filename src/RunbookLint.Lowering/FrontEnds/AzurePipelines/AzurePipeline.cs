using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>Follows stages, jobs and steps, and the templates that bring in more of them.</summary>
internal sealed class AzurePipeline(LoweringContext context)
{
    /// <summary>The places of a deployment's steps, in the order in which they run.</summary>
    private static readonly string[] Phases = ["preDeploy", "deploy", "routeTraffic", "postRouteTraffic"];

    private readonly AzureSteps steps = new(context);
    private int templates;

    /// <summary>The plan of a pipeline: of its stages, else its jobs, else its steps.</summary>
    public ImmutableArray<PlanNode> Lower(YamlNode root, AzureScope scope) => Lower(root, scope, FollowLimits.ReuseDepth);

    private ImmutableArray<PlanNode> Lower(YamlNode root, AzureScope scope, int room)
    {
        scope = InContainer(root["container"], scope.With(root["variables"]));
        if (root["extends"].Exists)
            return Template(root["extends"], scope, room);

        if (root["stages"].Exists)
            return JobGraph.Arrange(scope.Original.Locate(root), Stages(root["stages"], scope, room));

        return root["jobs"].Exists ? JobGraph.Arrange(scope.Original.Locate(root), Jobs(root["jobs"], scope, room)) : Steps(root["steps"], scope, room);
    }

    /// <summary>A stage waits for the one before it, unless it says what it waits for.</summary>
    private List<PlannedJob> Stages(YamlNode list, AzureScope scope, int room)
    {
        var planned = new List<PlannedJob>();
        foreach (var stage in list.Items)
        {
            ImmutableArray<string> before = planned.Count == 0 ? [] : [planned[planned.Count - 1].Name];
            var name = stage["stage"].Text ?? $"stage {planned.Count}";
            planned.Add(new(name, Titled(stage, stage["stage"].Text, scope, room), stage["dependsOn"].Exists ? Names(stage["dependsOn"]) : before));
        }

        return planned;
    }

    private List<PlannedJob> Jobs(YamlNode list, AzureScope scope, int room) =>
    [
        .. list.Items.Select(job => new PlannedJob(
            job["job"].Text ?? job["deployment"].Text ?? "",
            Titled(job, job["job"].Text ?? job["deployment"].Text, scope, room),
            Names(job["dependsOn"]))),
    ];

    private ImmutableArray<PlanNode> Titled(YamlNode part, string? name, AzureScope scope, int room)
    {
        if (!HasRoom(room))
            return [];

        if (part["template"].Exists)
            return Template(part, scope, room);

        var place = scope.Original.Locate(part);
        if (AzureConditions.Holds(part["condition"]) is not { } holds)
            return [];

        var nodes = Inserted(part) is { } inserted
            ? PlanNodes.Unordered(place, [.. inserted.Items.SelectMany(inner => Titled(inner, inner["stage"].Text ?? inner["job"].Text ?? inner["deployment"].Text, scope, room - 1))])
            : part["strategy"]["runOnce"].Exists ? Deployment(part, scope, room - 1)
            : Lower(part, scope, room - 1);

        if (nodes.IsEmpty)
            return [];

        ImmutableArray<PlanNode> whole = name is null ? PlanNodes.InSequence(place, nodes) : [Region.Sequence(place, PlanNodes.Flat(nodes)) with { Title = part["displayName"].Text ?? name }];
        return holds && Inserted(part) is null ? whole : [Region.Choice(place, whole)];
    }

    private ImmutableArray<PlanNode> Deployment(YamlNode job, AzureScope scope, int room)
    {
        scope = InContainer(job["container"], scope.With(job["variables"]));
        var strategy = job["strategy"]["runOnce"];
        return [.. Phases.SelectMany(phase => Steps(strategy[phase]["steps"], scope, room)), .. Steps(strategy["on"]["success"]["steps"], scope, room)];
    }

    private ImmutableArray<PlanNode> Steps(YamlNode list, AzureScope scope, int room) => [.. list.Items.SelectMany(step => Step(step, scope, room))];

    private ImmutableArray<PlanNode> Step(YamlNode step, AzureScope scope, int room)
    {
        if (!HasRoom(room))
            return [];

        if (step["template"].Exists)
            return Template(step, scope, room);

        if (Inserted(step) is not { } inserted)
            return steps.Lower(step, scope);

        var nodes = Steps(inserted, scope, room - 1);
        return nodes.IsEmpty ? [] : [Region.Choice(scope.Original.Locate(step), PlanNodes.InSequence(scope.Original.Locate(step), nodes))];
    }

    /// <summary>What <c>${{ if … }}:</c> inserts when its condition holds.</summary>
    private static YamlNode? Inserted(YamlNode part) =>
        part is YamlMapping { OwnEntries: [{ Key.Text: { } key, Value: YamlSequence list }] } && key.StartsWith("${{", StringComparison.Ordinal) ? list : null;

    private static bool HasRoom(int room)
    {
        if (room > 0)
            return true;

        Reading.Meets(FollowedPipelines.TooMany);
        return false;
    }

    private ImmutableArray<PlanNode> Template(YamlNode use, AzureScope scope, int room)
    {
        if (use["template"] is not YamlScalar path)
            return [];

        if (!HasRoom(templates == FollowLimits.Reuses ? 0 : room))
            return [];

        var name = scope.Yaml.Argument(path);
        var at = name.Text.IndexOf('@');
        if (!name.IsKnown || (at >= 0 && name.Text.Substring(at) != "@self"))
            return [];

        if (context.ReadFile((at < 0 ? name.Text : name.Text.Substring(0, at)).TrimStart('/'), scope.File) is not { } file || !scope.Original.MayGrow(file.Text.Length))
            return [];

        templates++;
        var stream = YamlParser.Parse(file.Text);
        context.Report(file, stream.Errors);
        if (stream.Documents is not [{ Root: var root }, ..])
            return [];

        var yaml = new YamlSettings(file);
        var values = scope.Values.ForTemplate(root["parameters"], yaml, use["parameters"], scope.Yaml);
        return Lower(root, new(yaml, file.File, scope.Shell, values), room - 1);
    }

    private static AzureScope InContainer(YamlNode container, AzureScope scope) =>
        (container["image"].Exists ? container["image"] : container) is YamlScalar image ? scope with { Shell = ImageFacts.In(scope.Yaml.Argument(image), scope.Shell) } : scope;

    private static ImmutableArray<string> Names(YamlNode node) =>
        node.Text is { } only ? only.Length == 0 ? [] : [only] : [.. node.Items.Where(item => item.Text is not null).Select(item => item.Text!)];
}
