using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CircleCi;

/// <summary>Lowers the steps of one job: commands of the configuration are followed, those of orbs are not known.</summary>
/// <param name="root">The configuration, for its executors and commands.</param>
/// <param name="scope">What the steps see; what they hand over through <c>BASH_ENV</c> is added as they run.</param>
/// <param name="context">The document.</param>
internal sealed class CircleJob(YamlNode root, LoweringScope scope, LoweringContext context)
{
    private LoweringScope scope = scope;
    private int steps;

    /// <summary>The plan of a job.</summary>
    public ImmutableArray<PlanNode> Lower(YamlNode job, YamlSettings yaml)
    {
        var executor = root["executors"][job["executor"].Text ?? job["executor"]["name"].Text ?? ""];
        foreach (var machine in new[] { executor, job })
        {
            if (machine["docker"].Items is [var main, ..])
                Enter(main, yaml);

            if ((job["docker"].Exists || executor["docker"].Exists) && machine["resource_class"] is YamlScalar size)
                scope = HostedRunner.On(yaml.Argument(size).ToSetting(), HostedRunner.OfCircleCi, scope);

            scope = CiVariables.Over(scope, machine["environment"], yaml);
        }

        return Steps(job["steps"], yaml, FollowLimits.CommandDepth);
    }

    private void Enter(YamlNode container, YamlSettings yaml)
    {
        if (container["image"] is YamlScalar image)
            scope = ImageFacts.In(yaml.Argument(image), scope);

        scope = CiVariables.Over(scope, container["environment"], yaml);
    }

    private ImmutableArray<PlanNode> Steps(YamlNode list, YamlSettings yaml, int room) => [.. list.Items.SelectMany(step => Step(step, yaml, room))];

    /// <summary>A step. A command sees its own parameters only; those of its caller have been filled into what the caller gives.</summary>
    private ImmutableArray<PlanNode> Step(YamlNode step, YamlSettings yaml, int room)
    {
        if (room == 0 || ++steps > FollowLimits.Steps)
        {
            Reading.Meets($"commands run one another more than {FollowLimits.CommandDepth} levels deep or in more than {FollowLimits.Steps} steps; not all of them are read");
            return [];
        }

        var (name, given) = step is YamlMapping { Entries: [var entry, ..] } ? (entry.Key.Text, entry.Value) : (step.Text, new YamlMissing(step.Span));
        return name switch
        {
            "run" => Run(given, yaml),
            "when" or "unless" => Perhaps(step, yaml, Steps(given["steps"], yaml, room - 1)),
            not null when root["commands"][name] is { Exists: true } command =>
                Steps(command["steps"], CircleParameters.Given(command["parameters"], given, yaml, yaml).Fill(yaml.Unfilled), room - 1),
            _ => [],
        };
    }

    private ImmutableArray<PlanNode> Run(YamlNode run, YamlSettings yaml)
    {
        if ((run is YamlScalar ? run : run["command"]) is not YamlScalar { IsNull: false } script || !yaml.MayGrow(script.Value.Length))
            return [];

        var inside = CiVariables.Over(scope, run["environment"], yaml);
        var folder = run["working_directory"] is YamlScalar { IsNull: false } path && yaml.Argument(path) is { IsKnown: true } known ? known.Text : null;
        var nodes = context.In(folder, () =>
        {
            var lowered = ShellScript.Lower([yaml.Embedded(script)], inside, context, out var state);
            foreach (var (name, value) in HandedVariables.In("BASH_ENV", state))
                scope = scope with { Variables = name == HandedVariables.Any ? scope.Variables.Clear() : value is null ? scope.Variables.Remove(name) : scope.Variables.SetItem(name, value) };

            return lowered;
        });

        return run["when"].Text == "on_fail" ? Perhaps(run, yaml, nodes) : nodes;
    }

    private static ImmutableArray<PlanNode> Perhaps(YamlNode step, YamlSettings yaml, ImmutableArray<PlanNode> nodes) =>
        nodes.IsEmpty ? [] : [Region.Choice(yaml.Locate(step), PlanNodes.InSequence(yaml.Locate(step), nodes))];
}
