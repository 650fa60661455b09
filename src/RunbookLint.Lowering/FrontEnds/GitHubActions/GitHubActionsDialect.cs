using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>
/// Workflows of GitHub Actions, and of forges that read the same files, and composite actions. Each schedule of a workflow repeats those jobs
/// that run on it; what other events alone start is beside them.
/// </summary>
/// <seealso href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax"/>
internal sealed class GitHubActionsDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => IsWorkflow(text.Root, text.Path) || IsAction(text.Root);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var own = new WorkflowText(text.Settings, text.Root, text.Fragment, text.Settings);
        scope = scope with { Variables = scope.Variables.SetItem("GITHUB_WORKSPACE", own.Implied(".")) };
        var run = new WorkflowRun(context, text.Settings, scope);
        if (IsAction(text.Root))
            return new StepsLowering(run, new(own, scope, WorkflowValues.Empty), isWindows: false).Lower(text.Root["runs"]["steps"]);

        var triggers = WorkflowTriggers.Read(text.Root["on"]);
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var schedule in Ci.Schedules.Limited(triggers.Schedules))
            nodes.AddRange(LowerScheduled(run, own, schedule["cron"], schedule["timezone"]));

        if (triggers.Schedules.IsEmpty || (!triggers.Others.IsEmpty && run.Skipped.Except(run.Taken).Any()))
            nodes.AddRange(LowerOnce(run, own, triggers));

        return PlanNodes.Unordered(text.Fragment.Span, nodes.ToImmutable());
    }

    private static ImmutableArray<PlanNode> LowerScheduled(WorkflowRun run, WorkflowText text, YamlNode cron, YamlNode zone)
    {
        var values = WorkflowValues.Empty.With(WorkflowValues.EventName, ExpressionValue.Of(text.Implied("schedule"))) with { HasNoInputs = true };
        var schedule = text.Read(cron, values);
        if (schedule is { IsKnown: true })
            values = values.With(WorkflowValues.EventSchedule, ExpressionValue.Of(schedule));

        var nodes = LowerJobs(run, text, values);
        if (nodes.IsEmpty)
            return [];

        return
        [
            Region.Repeat(text.Locate(text.Root), PlanNodes.Flat(nodes)) with
            {
                Title = text.Root["name"].Text,
                Schedule = schedule?.ToSetting() ?? Setting<string>.Dynamic(text.Locate(cron)),
                TimeZone = text.Read(zone, values)?.ToSetting() ?? Setting<string>.Known("UTC", text.Locate(cron)),
            },
        ];
    }

    private static ImmutableArray<PlanNode> LowerOnce(WorkflowRun run, WorkflowText text, WorkflowTriggers triggers)
    {
        var values = WorkflowValues.Empty;
        if (triggers.Others is [var only])
            values = values.With(WorkflowValues.EventName, ExpressionValue.Of(text.Implied(only)));

        return LowerJobs(run, text, values);
    }

    private static ImmutableArray<PlanNode> LowerJobs(WorkflowRun run, WorkflowText text, WorkflowValues values)
    {
        values = values.With("github.workspace", ExpressionValue.Of(text.Implied(".")));
        var scope = new WorkflowScope(text, run.Outside, values).WithEnvironment(text.Root["env"]).WithDefaults(text.Root["defaults"]);
        return new JobsLowering(run, scope).Lower();
    }

    private static bool IsWorkflow(YamlNode root, string path) =>
        root["jobs"] is YamlMapping jobs && jobs.Entries.Any(job => job.Value["steps"].Exists || job.Value["uses"].Exists)
        && (path.IndexOf(".github/workflows/", StringComparison.Ordinal) >= 0 || (root["on"].Exists && !root["version"].Exists));

    private static bool IsAction(YamlNode root) => root["runs"]["using"].Text == "composite" && !root["runs"]["steps"].Items.IsEmpty;
}
