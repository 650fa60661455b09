using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>script</c>: a file of the project that is copied to the host and run there.</summary>
internal sealed class ScriptModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        var command = call.Free is { } free ? call.Scope.Variables.Expand(free) : call.Word("cmd", "_raw_params");
        if (command is null || CommandWords.Split(command) is not [{ IsKnown: true, Text.Length: > 0 } path, .. var arguments])
            return [];

        if (call.Session.ReadFirst(call.Scope.Places("files", path.Text)) is not { } content)
            return [];

        var language = FileLanguage.Of(content, path.Text);
        return language == FragmentLanguage.None ? [] : call.Context.Lower(content, language, call.Scope.Lowering with { Positional = arguments });
    }
}
