using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>Follows the templates of one workflow from its entry point on.</summary>
internal sealed class ArgoWorkflow(ArgoTemplates own, LoweringContext context)
{
    private int calls;

    /// <summary>The plan of the workflow: its entry point, then what it does on exit.</summary>
    public ImmutableArray<PlanNode> Lower()
    {
        var templates = own.Spec["workflowTemplateRef"]["name"] is YamlScalar name ? own.Of(name, context) ?? own : own;
        var parameters = WorkflowParameters(templates);
        var entry = own.Spec["entrypoint"].Text ?? templates.Spec["entrypoint"].Text;
        var exit = own.Spec["onExit"].Text ?? templates.Spec["onExit"].Text;

        return
        [
            .. entry is null ? LowerUncalled(templates, parameters) : PlanNodes.Flat(Call(templates, entry, [], parameters, FollowLimits.PipelineCallDepth)),
            .. exit is null ? [] : Call(templates, exit, [], parameters, FollowLimits.PipelineCallDepth),
        ];
    }

    /// <summary>What a template of workflows suggests may be given anew by whoever starts one; what a workflow says counts.</summary>
    private ArgoParameters WorkflowParameters(ArgoTemplates templates)
    {
        var parameters = ArgoParameters.None;
        if (!ReferenceEquals(templates, own))
            parameters = Add(parameters, templates);

        return own.Owner.Kind is "Workflow" or "CronWorkflow" ? Add(parameters, own) : parameters;

        static ArgoParameters Add(ArgoParameters parameters, ArgoTemplates from) =>
            ArgoParameters.Given(from.Spec["arguments"]["parameters"]).Aggregate(
                parameters, (known, given) => known.With("workflow.parameters." + given.Name, from.Owner.Yaml.Argument(given.Value)));
    }

    /// <summary>Templates that no other one calls, when nothing says where to begin.</summary>
    private ImmutableArray<PlanNode> LowerUncalled(ArgoTemplates templates, ArgoParameters parameters)
    {
        var called = new HashSet<string>(templates.Spec["templates"].Items.SelectMany(ArgoReferences.Steps).Select(step => step["template"].Text ?? ""));
        ImmutableArray<PlanNode> nodes =
        [
            .. templates.Spec["templates"].Items.Select(template => template["name"].Text)
                .Where(name => name is not null && !called.Contains(name))
                .Select(name => (Name: name!, Nodes: Call(templates, name!, [], parameters, FollowLimits.PipelineCallDepth)))
                .Where(template => !template.Nodes.IsEmpty)
                .Select(template => Region.Choice(own.Owner.Span, [Region.Sequence(own.Owner.Span, template.Nodes) with { Title = template.Name }])),
        ];

        return PlanNodes.Unordered(own.Owner.Span, nodes);
    }

    private ImmutableArray<PlanNode> Call(ArgoTemplates templates, string name, ImmutableArray<(string Name, Argument? Value)> given, ArgoParameters parameters, int room)
    {
        var template = templates[name];
        if (!template.Exists)
            return [];

        if (room == 0 || calls == FollowLimits.PipelineCalls)
        {
            Reading.Meets($"templates call one another more than {FollowLimits.PipelineCallDepth} levels deep or {FollowLimits.PipelineCalls} times; not all of that is followed");
            return [];
        }

        calls++;
        return Lower(templates, template, WithInputs(templates.Owner, template, given, parameters.OfWorkflow), room - 1);
    }

    private static ArgoParameters WithInputs(Resource owner, YamlNode template, ImmutableArray<(string Name, Argument? Value)> given, ArgoParameters parameters)
    {
        var inside = parameters;
        foreach (var input in template["inputs"]["parameters"].Items)
        {
            if (input["name"].Text is not { Length: > 0 } name)
                continue;

            var value = given.Any(parameter => parameter.Name == name) ? given.First(parameter => parameter.Name == name).Value
                : (input["value"].Exists ? input["value"] : input["default"]) is YamlScalar { IsNull: false } written ? parameters.Fill(owner.Yaml).Argument(written)
                : null;

            inside = inside.With("inputs.parameters." + name, value);
        }

        return inside;
    }

    private ImmutableArray<PlanNode> Lower(ArgoTemplates templates, YamlNode template, ArgoParameters parameters, int room)
    {
        var resource = templates.Owner with { Yaml = parameters.Fill(templates.Owner.Yaml) };
        var place = resource.Yaml.Locate(template);

        if (template["steps"].Exists)
            return [.. template["steps"].Items.SelectMany(group => PlanNodes.Unordered(place, [.. (group is YamlSequence ? group.Items : [group]).SelectMany(step => Step(templates, step, parameters, room))]))];

        if (template["dag"].Exists)
            return JobGraph.Arrange(place, [.. template["dag"]["tasks"].Items.Select(task => new PlannedJob(task["name"].Text ?? "", Step(templates, task, parameters, room), ArgoOrder.NeedsOf(task)))]);

        if (template["containerSet"].Exists)
            return JobGraph.Arrange(place, [.. template["containerSet"]["containers"].Items.Select(container => new PlannedJob(container["name"].Text ?? "", Container(container, resource), ArgoOrder.NeedsOf(container)))]);

        return
        [
            .. template["initContainers"].Items.SelectMany(container => Container(container, resource)),
            .. template["suspend"]["duration"].Exists ? Suspension(template, resource) : template["script"].Exists ? Script(template["script"], resource) : template["resource"].Exists ? Manifest(template["resource"], resource) : Container(template["container"], resource),
        ];
    }

    /// <summary>A template that waits: seconds, or a duration of Go. Without a duration somebody goes on by hand.</summary>
    private static ImmutableArray<PlanNode> Suspension(YamlNode template, Resource resource)
    {
        var duration = resource.Yaml.Setting(template["suspend"]["duration"]);
        return duration.IsKnown(out var text) && (LongWait.Seconds(text!) ?? (Durations.TryParse(text!, out var length) ? length : null)) is { } time
            ? LongWait.Of(time, resource.Yaml.Locate(template), duration.Span)
            : [];
    }

    private ImmutableArray<PlanNode> Container(YamlNode container, Resource resource) =>
        ContainerCommand.Read(container, resource) is { } command ? ShellCommands.Lower(command.Words, command.Span, command.Scope, context) : [];

    /// <summary>A script that its command reads from a file; without a command the image decides, and a shell is the most likely one.</summary>
    private ImmutableArray<PlanNode> Script(YamlNode script, Resource resource)
    {
        if (script["source"] is not YamlScalar { IsNull: false } source || !resource.Yaml.MayGrow(source.Value.Length))
            return [];

        var fragment = resource.Yaml.Embedded(source);
        var language = ScriptProgram.LanguageOf(script["command"].Items.FirstOrDefault()?.Text, fragment);
        return context.Lower(fragment, language, ContainerCommand.ScopeIn(script, resource));
    }

    private ImmutableArray<PlanNode> Manifest(YamlNode applied, Resource resource) =>
        applied["action"].Text is "create" or "apply" or "replace" && applied["manifest"] is YamlScalar { IsNull: false } manifest && resource.Yaml.MayGrow(manifest.Value.Length)
            ? context.Lower(resource.Yaml.Embedded(manifest), FragmentLanguage.Yaml, resource.Scope with { Namespace = resource.Namespace.Value })
            : [];

    /// <summary>A step or task: once, or for each of its items, which run at once.</summary>
    private ImmutableArray<PlanNode> Step(ArgoTemplates templates, YamlNode step, ArgoParameters parameters, int room)
    {
        var yaml = templates.Owner.Yaml;
        var place = yaml.Locate(step);
        var items = step["withItems"].Items;

        if (step["withParam"].Exists || step["withSequence"].Exists || items.Length > GrowthLimits.Combinations)
        {
            var repeated = StepOnce(templates, step, parameters, room);
            return repeated.IsEmpty ? [] : [Region.Repeat(place, repeated)];
        }

        if (items.IsEmpty)
            return StepOnce(templates, step, parameters, room);

        return PlanNodes.Unordered(place,
        [
            .. items.SelectMany(item => StepOnce(templates, step, WithItem(item, parameters, yaml), room)).OfType<Region>()
                .GroupBy(PlanPrinter.Print)
                .Select(same => (PlanNode)same.First()),
        ]);
    }

    private static ArgoParameters WithItem(YamlNode item, ArgoParameters parameters, YamlSettings yaml)
    {
        var filled = parameters.Fill(yaml);
        if (item is YamlScalar scalar)
            return parameters.With("item", filled.Argument(scalar));

        return item.Entries.Where(entry => entry.Value is YamlScalar).Aggregate(parameters, (known, entry) => known.With("item." + entry.Key.Text, filled.Argument((YamlScalar)entry.Value)));
    }

    private ImmutableArray<PlanNode> StepOnce(ArgoTemplates templates, YamlNode step, ArgoParameters parameters, int room)
    {
        var yaml = parameters.Fill(templates.Owner.Yaml);
        var holds = ArgoOrder.Holds(step["when"], yaml);
        if (holds == false)
            return [];

        ImmutableArray<(string, Argument?)> given =
        [
            .. step["arguments"]["parameters"].Items.Where(parameter => parameter["name"].Text is { Length: > 0 })
                .Select(parameter => (parameter["name"].Text!, parameter["value"] is YamlScalar { IsNull: false } value ? yaml.Argument(value) : null)),
        ];

        var nodes = step["inline"].Exists ? room == 0 ? [] : Lower(templates, step["inline"], WithInputs(templates.Owner, step["inline"], given, parameters.OfWorkflow), room - 1)
            : step["templateRef"]["name"].Exists ? templates.Of(step["templateRef"]["name"], context) is { } other ? Call(other, step["templateRef"]["template"].Text ?? "", given, parameters, room) : []
            : step["template"].Text is { } name ? Call(templates, name, given, parameters, room)
            : [];

        if (nodes.IsEmpty)
            return [];

        var place = yaml.Locate(step);
        var region = Region.Sequence(place, nodes) with { Title = step["name"].Text };
        return holds == true ? [region] : [Region.Choice(place, [region])];
    }
}
