using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CircleCi;

/// <summary>Configurations of CircleCI: workflows with their jobs, and jobs that no workflow runs.</summary>
/// <seealso href="https://circleci.com/docs/configuration-reference/"/>
internal sealed class CircleCiDialect : IYamlDialect
{
    public bool Recognises(YamlText text) =>
        text.Root["version"].Exists && text.Root["jobs"] is YamlMapping jobs && jobs.Entries.Any(job => job.Value["steps"].Exists)
        && (text.Path.IndexOf(".circleci/", StringComparison.Ordinal) >= 0 || text.Root["workflows"].Exists || jobs.Entries.Any(job => job.Value["docker"].Exists || job.Value["machine"].Exists));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var root = text.Root;
        var workflows = root["workflows"].Entries.Where(workflow => workflow.Value["jobs"].Exists).ToList();
        if (workflows.Count == 0)
            return PlanNodes.Unordered(text.Fragment.Span, [.. root["jobs"].Entries.SelectMany(job => Job(job.Value, job.Key.Text, new YamlMissing(default), text, scope, context))]);

        return PlanNodes.Unordered(text.Fragment.Span, [.. workflows.SelectMany(workflow => Workflow(workflow, text, scope, context))]);
    }

    private static ImmutableArray<PlanNode> Workflow(YamlEntry workflow, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var place = text.Settings.Locate(workflow.Value);
        var schedules = workflow.Value["triggers"].Items.Select(trigger => trigger["schedule"]["cron"]).Where(cron => cron.Exists).ToList();
        if (schedules.Count > 0)
        {
            return
            [
                .. schedules.Select(cron => (Cron: cron, Nodes: Jobs(workflow.Value, text, scope, context))).Where(run => !run.Nodes.IsEmpty)
                    .Select(run => Region.Repeat(place, PlanNodes.Flat(run.Nodes)) with
                    {
                        Title = workflow.Key.Text,
                        Schedule = text.Settings.Setting(run.Cron),
                        TimeZone = Setting<string>.Known("UTC", text.Settings.Locate(run.Cron)),
                    }),
            ];
        }

        var nodes = PlanNodes.InSequence(place, Jobs(workflow.Value, text, scope, context));
        return nodes.IsEmpty || (!workflow.Value["when"].Exists && !workflow.Value["unless"].Exists) ? nodes : [Region.Choice(place, nodes)];
    }

    private static ImmutableArray<PlanNode> Jobs(YamlNode workflow, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var planned = new List<PlannedJob>();
        var approvals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in workflow["jobs"].Items)
        {
            var (name, use) = item is YamlMapping { Entries: [var entry, ..] } ? (entry.Key.Text, entry.Value) : (item.Text, (YamlNode)new YamlMissing(item.Span));
            if (name is null)
                continue;

            if (use["type"].Text == "approval")
                approvals.Add(use["name"].Text ?? name);

            ImmutableArray<string> needs = [.. use["requires"].Items.Select(need => need.Text ?? "").Where(need => need.Length > 0)];
            planned.Add(new(use["name"].Text ?? name, Job(text.Root["jobs"][name], use["name"].Text ?? name, use, text, scope, context), needs));
        }

        return JobGraph.Arrange(text.Settings.Locate(workflow), Approved(planned, approvals, text.Settings.Locate(workflow)));
    }

    /// <summary>What waits for somebody's approval, itself or through others, may never run.</summary>
    private static List<PlannedJob> Approved(List<PlannedJob> planned, HashSet<string> approvals, SourceSpan place)
    {
        var isGrowing = approvals.Count > 0 && planned.Count <= GrowthLimits.OrderedJobs;
        while (isGrowing)
            isGrowing = planned.Count(job => job.After.Any(approvals.Contains) && approvals.Add(job.Name)) > 0;

        return planned.ConvertAll(job => approvals.Contains(job.Name) && !job.Nodes.IsEmpty && job.Nodes is not [Region { Kind: RegionKind.Choice }]
            ? job with { Nodes = [Region.Choice(place, job.Nodes)] }
            : job);
    }

    /// <summary>A job as a workflow uses it; one that filters let run on some branches only may be left out.</summary>
    private static ImmutableArray<PlanNode> Job(YamlNode job, string? title, YamlNode use, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var yaml = CircleParameters.Given(job["parameters"], use, text.Settings, text.Settings).Fill(text.Settings);
        var place = yaml.Locate(job);
        var nodes = new CircleJob(text.Root, scope, context).Lower(job, yaml);
        if (nodes.IsEmpty)
            return [];

        var region = Region.Sequence(place, nodes) with { Title = title };
        return use["filters"].Exists ? [Region.Choice(place, [region])] : [region];
    }
}
