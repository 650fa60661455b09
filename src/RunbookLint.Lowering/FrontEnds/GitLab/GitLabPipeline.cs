using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>Lowers the jobs of a pipeline: stage after stage, or as soon as what they need has ended.</summary>
internal sealed class GitLabPipeline(GitLabConfiguration configuration, SourceSpan place, LoweringScope outside, LoweringContext context)
{
    private static readonly string[] DefaultStages = [".pre", "build", "test", "deploy", ".post"];

    private readonly GitLabScripts scripts = new(configuration);

    /// <summary>How many pipelines more may be started by one another.</summary>
    public int Room { get; init; } = FollowLimits.ChildPipelines;

    /// <summary>The plan of a pipeline that a schedule starts, that something else starts, or (null) that anything may start.</summary>
    public ImmutableArray<PlanNode> Lower(bool? isScheduled)
    {
        var rules = new GitLabRules(isScheduled);
        if (!rules.Makes(configuration.Top["workflow"]))
            return [];

        var jobs = configuration.Jobs.Select(name => (Name: name, Job: configuration.Find(name)!)).ToList();
        var stages = StagesOf();
        var earlier = EarlierJobs(jobs, stages);
        var planned = jobs.Select(job => new PlannedJob(
            job.Name,
            Lower(job.Name, job.Job, rules.Runs(job.Job)),
            Needs(job.Job) ?? earlier[StageOf(job.Job, stages)])).ToList();

        return JobGraph.Arrange(place, planned);
    }

    /// <summary>Whether some job runs on schedules and never otherwise.</summary>
    public bool HasScheduledJobs()
    {
        var (scheduled, other) = (new GitLabRules(true), new GitLabRules(false));
        var workflow = configuration.Top["workflow"];
        return (scheduled.Makes(workflow) && !other.Makes(workflow))
            || configuration.Jobs.Select(configuration.Find).Any(job => scheduled.Runs(job!) != Certainty.No && other.Runs(job!) == Certainty.No);
    }

    private ImmutableArray<PlanNode> Lower(string name, GitLabJob job, Certainty runs)
    {
        if (runs == Certainty.No)
            return [];

        var jobPlace = job.Definition.Place;
        var lowered = GitLabMatrix.Expand(job["parallel"])
            .Select(combination => Region.Sequence(jobPlace, Lower(job, combination)) with { Title = name })
            .Where(region => !region.IsEmpty)
            .GroupBy(PlanPrinter.Print)
            .Select(same => (PlanNode)same.First());

        var nodes = PlanNodes.Unordered(jobPlace, [.. lowered]);
        return runs == Certainty.Yes || nodes.IsEmpty ? nodes : [Region.Choice(jobPlace, nodes)];
    }

    private ImmutableArray<PlanNode> Lower(GitLabJob job, IReadOnlyDictionary<string, GitLabNode> combination)
    {
        var variables = new GitLabVariables(configuration);
        if (job["inherit"]?["variables"].Text != "false")
            variables.Add(configuration.Top.Variables);

        variables.Add(job.Variables);
        variables.Add(combination);
        variables.Hide(GitLabRules.VariablesOf(configuration.Top["workflow"]?["rules"]).Concat(GitLabRules.VariablesOf(job["rules"])));
        var scope = variables.Over(outside);

        if (job["trigger"] is { } trigger)
            return Start(trigger, scope);

        var image = Default(job, "image");
        if ((image?["name"].Argument ?? image?.Argument) is { } name)
            scope = ImageFacts.In(ShellReferences.Expand(name, variable => scope.Variables.TryGetValue(variable, out var value) ? value : null), scope);

        foreach (var tag in Default(job, "tags")?.Items ?? [])
        {
            if (tag.Argument is { } runner)
                scope = HostedRunner.On(runner.ToSetting(), HostedRunner.OfGitLab, scope);
        }

        return
        [
            .. Run(scripts.Join(Default(job, "before_script"), job["script"]), scope),
            .. Run(scripts.Join(Default(job, "after_script")), scope),
        ];
    }

    private ImmutableArray<PlanNode> Run(ImmutableArray<Fragment> parts, LoweringScope scope) =>
        parts.IsEmpty ? [] : ShellScript.Lower(parts, scope, context, out _);

    /// <summary>The pipeline in a file that a job starts.</summary>
    private ImmutableArray<PlanNode> Start(GitLabNode trigger, LoweringScope scope)
    {
        var file = trigger.Place.File;
        if (Room == 0 || !GitLabIncludes.PathsIn(trigger["include"].Yaml, file, context).Any())
            return [];

        var child = new GitLabConfiguration(context, configuration.Budget);
        child.Add(trigger.Yaml, trigger.Settings, file);
        return new GitLabPipeline(child, trigger.Place, scope, context) { Room = Room - 1 }.Lower(isScheduled: null);
    }

    /// <summary>A key of the job, else of <c>default</c>, else at the top.</summary>
    private GitLabNode? Default(GitLabJob job, string key)
    {
        if (job[key] is { } own)
            return own;

        if (job["inherit"]?["default"].Text == "false")
            return null;

        return configuration.Top["default"]?[key] is { Yaml.Exists: true } common ? common : configuration.Top[key];
    }

    /// <summary>The jobs of all stages before each one.</summary>
    private static List<ImmutableArray<string>> EarlierJobs(List<(string Name, GitLabJob Job)> jobs, List<string> stages)
    {
        var byStage = jobs.ToLookup(job => StageOf(job.Job, stages), job => job.Name);
        var earlier = new List<ImmutableArray<string>> { ImmutableArray<string>.Empty };

        if (jobs.Count > GrowthLimits.OrderedJobs)
            Reading.Meets($"more than {GrowthLimits.OrderedJobs} jobs; their order is not looked at");

        // Of very many jobs no order is kept.
        for (var stage = 1; stage < stages.Count; stage++)
            earlier.Add(jobs.Count > GrowthLimits.OrderedJobs ? [] : byStage[stage - 1].Any() ? [.. earlier[stage - 1], .. byStage[stage - 1]] : earlier[stage - 1]);

        return earlier;
    }

    private List<string> StagesOf()
    {
        var written = configuration.Top["stages"]?.Items.Where(stage => stage.Text is not null).Select(stage => stage.Text!).ToList();
        return written is { Count: > 0 } ? [".pre", .. written.Where(stage => stage is not (".pre" or ".post")), ".post"] : [.. DefaultStages];
    }

    private static int StageOf(GitLabJob job, List<string> stages) => Math.Max(0, stages.IndexOf(job["stage"]?.Text ?? "test"));

    private static ImmutableArray<string>? Needs(GitLabJob job) =>
        job["needs"] is { } needs && needs.Yaml.Exists
            ? [.. needs.Items.Select(need => need.Text ?? need["job"].Text).Where(name => name is not null).Select(name => name!)]
            : null;
}
