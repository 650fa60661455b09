using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Jinja;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>docker_container</c>: what a container runs.</summary>
internal sealed class ContainerModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state") is "absent" or "stopped" || call.Word("image") is not { Text.Length: > 0 } image)
            return [];

        var command = call.Words("command");
        if (command is [var only])
            command = CommandWords.Split(only);

        var launch = new Launch(call.Span, [image, .. command], call.Scope.Lowering with { Variables = VariablesOf(call) });
        if ((call.Word("memory") ?? call.Word("mem_limit")) is { } memory)
            launch = launch.With(SettingNames.Memory, MemoryFacts.FromDocker(memory));

        return ContainerImage.Enter(launch, image, call.Words("entrypoint").FirstOrDefault(), 1) is { } inner ? Launcher.Run(inner, call.Context) : [];
    }

    private static ImmutableDictionary<string, Argument> VariablesOf(ModuleCall call)
    {
        var variables = call.Scope.Lowering.Variables.Clear();
        if (call.Value("env") is not JinjaMapping environment)
            return variables;

        foreach (var entry in environment.Entries)
            variables = variables.SetItem(entry.Key, call.Scope.Variables.Insert(entry.Value.Value, entry.Value.Value.Source ?? call.Scope.Home.Fragment.Slice(default)));

        return variables;
    }
}
