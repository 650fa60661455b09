using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Tekton;

/// <summary>
/// Lowers pipelines and tasks of Tekton, and their runs. A task or pipeline by itself is what somebody may run with parameters of their own; one that a
/// resource of the same text uses is lowered there.
/// </summary>
/// <seealso href="https://tekton.dev/docs/pipelines/pipelines/"/>
internal sealed class TektonResource : IResourceLowering
{
    private static readonly string[] Tasks = ["Task", "ClusterTask"];

    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var (none, spec, yaml) = (new YamlMissing(resource.Spec.Span), resource.Spec, resource.Yaml);

        return PlanNodes.InSequence(resource.Span, resource.Kind switch
        {
            "TaskRun" => RunTask(spec, resource, spec["params"], yaml, hasDefaults: true, context),
            "PipelineRun" when Referred(spec["pipelineRef"]["name"], resource, context, "Pipeline") is { } pipeline =>
                RunPipeline(pipeline.Spec, pipeline, TektonParameters.Given(pipeline.Spec["params"], pipeline.Yaml, spec["params"], yaml, hasDefaults: true), context),
            "PipelineRun" => RunPipeline(spec["pipelineSpec"], resource, TektonParameters.Given(spec["pipelineSpec"]["params"], yaml, spec["params"], yaml, hasDefaults: true), context),
            _ when IsUsed(resource) => [],
            "Pipeline" => RunPipeline(spec, resource, TektonParameters.None, context),
            _ => Steps(spec, resource, TektonParameters.Given(none, yaml, none, yaml, hasDefaults: false), context),
        });
    }

    private static ImmutableArray<PlanNode> RunPipeline(YamlNode spec, Resource owner, TektonParameters parameters, LoweringContext context)
    {
        var filled = owner with { Yaml = parameters.Fill(owner.Yaml) };
        var place = owner.Yaml.Locate(spec);
        ImmutableArray<PlannedJob> tasks = [.. spec["tasks"].Items.Select(task => new PlannedJob(task["name"].Text ?? "", RunTasks(task, filled, context), TektonOrder.NeedsOf(task)))];

        return
        [
            .. PlanNodes.Flat(JobGraph.Arrange(place, tasks)),
            .. PlanNodes.Unordered(place, [.. spec["finally"].Items.SelectMany(task => RunTasks(task, filled, context))]),
        ];
    }

    /// <summary>A task of a pipeline: once, or for each combination of its matrix.</summary>
    private static ImmutableArray<PlanNode> RunTasks(YamlNode task, Resource pipeline, LoweringContext context)
    {
        var yaml = pipeline.Yaml;
        var holds = TektonOrder.Holds(task["when"], yaml);
        if (holds == false)
            return [];

        var place = yaml.Locate(task);
        var lowered = Combinations(task["matrix"]["params"], yaml)
            .Select(combination => Region.Sequence(place, RunTask(task, pipeline, task["params"], yaml, hasDefaults: true, context, combination)) with { Title = task["name"].Text })
            .Where(region => !region.IsEmpty)
            .GroupBy(PlanPrinter.Print)
            .Select(same => (PlanNode)same.First());

        var nodes = PlanNodes.Unordered(place, [.. lowered]);
        return holds == true || nodes.IsEmpty ? nodes : [Region.Choice(place, nodes)];
    }

    private static ImmutableArray<PlanNode> RunTask(
        YamlNode run, Resource owner, YamlNode given, YamlSettings giving, bool hasDefaults, LoweringContext context, IReadOnlyDictionary<string, Argument?>? combination = null)
    {
        var task = Referred(run["taskRef"]["name"], owner, context, Tasks);
        var spec = task?.Spec ?? run["taskSpec"];
        var declaring = task?.Yaml ?? owner.Yaml;
        var parameters = TektonParameters.Given(spec["params"], declaring, given, giving, hasDefaults);
        foreach (var entry in combination ?? ImmutableDictionary<string, Argument?>.Empty)
            parameters = parameters.With(entry.Key, entry.Value);

        return Steps(spec, task ?? owner, parameters, context);
    }

    private static ImmutableArray<PlanNode> Steps(YamlNode spec, Resource owner, TektonParameters parameters, LoweringContext context) =>
        new TektonTask(owner with { Yaml = parameters.Fill(owner.Yaml) }, context).Lower(spec);

    private static List<IReadOnlyDictionary<string, Argument?>?> Combinations(YamlNode matrix, YamlSettings yaml)
    {
        var combinations = new List<IReadOnlyDictionary<string, Argument?>?> { null };
        foreach (var axis in matrix.Items)
        {
            var values = axis["value"].Items;
            if (axis["name"].Text is not { } name || combinations.Count * values.Length is 0 or > GrowthLimits.Combinations)
                return [null];

            combinations =
            [
                .. combinations.SelectMany(combination => values.Select(value => ((combination as ImmutableDictionary<string, Argument?>) ?? ImmutableDictionary<string, Argument?>.Empty)
                    .SetItem(name, value is YamlScalar scalar ? yaml.Argument(scalar) : null))),
            ];
        }

        return combinations;
    }

    private static Resource? Referred(YamlNode name, Resource from, LoweringContext context, params string[] kinds) =>
        name.Text is { Length: > 0 } text ? from.Beside.Find(text, from, context, kinds) : null;

    private static bool IsUsed(Resource resource) => resource.Beside.IsNamed(resource.Kind, resource.Root["metadata"]["name"].Text);
}
