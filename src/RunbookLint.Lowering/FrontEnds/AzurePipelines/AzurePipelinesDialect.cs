using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>Pipelines of Azure DevOps, repeated for each of their schedules, and templates of steps, jobs and stages.</summary>
/// <seealso href="https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/"/>
internal sealed class AzurePipelinesDialect : IYamlDialect
{
    private static readonly string[] StepKeys = ["bash", "checkout", "powershell", "pwsh", "script", "task"];

    public bool Recognises(YamlText text) => !text.Root["apiVersion"].Exists && !text.Root["on"].Exists && !text.Root["runs"].Exists && IsPipeline(text.Root);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var schedules = Schedules.Limited(text.Root["schedules"].Items.Select(schedule => schedule["cron"]).Where(cron => cron.Exists)).ToList();
        if (schedules.Count == 0)
            return LowerOnce(text, scope, context);

        var place = text.Fragment.Span;
        return PlanNodes.Unordered(place,
        [
            .. schedules.Select(cron => (Cron: cron, Nodes: LowerOnce(text, scope, context))).Where(run => !run.Nodes.IsEmpty)
                .Select(run => Region.Repeat(place, PlanNodes.Flat(run.Nodes)) with
                {
                    Schedule = text.Settings.Setting(run.Cron),
                    TimeZone = Setting<string>.Known("UTC", text.Settings.Locate(run.Cron)),
                }),
        ]);
    }

    private static ImmutableArray<PlanNode> LowerOnce(YamlText text, LoweringScope scope, LoweringContext context) =>
        new AzurePipeline(context).Lower(text.Root, new(text.Settings, text.Fragment.File, scope, AzureValues.None));

    private static bool IsPipeline(YamlNode root) =>
        root["steps"].Items.Any(step => IsTemplate(step) || Array.Exists(StepKeys, key => step[key].Exists))
        || root["jobs"].Items.Any(job => IsTemplate(job) || job["job"].Exists || job["deployment"].Exists)
        || root["stages"].Items.Any(stage => IsTemplate(stage) || stage["stage"].Exists)
        || IsTemplate(root["extends"]);

    /// <summary>Whether all of it stands in another file, of this repository or of another one: <c>template: jobs/backup.yml@shared</c>.</summary>
    private static bool IsTemplate(YamlNode part) => part["template"].Text is { } path && path.Split('@')[0] is var file && (file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal));
}
