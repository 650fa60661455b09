using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>at</c>: a command that runs once, later.</summary>
internal sealed class AtModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call) => call.Text("state") != "absent" && call.Word("command") is { } command
        ? call.Context.Lower(command.Fragment, FragmentLanguage.Shell, call.Scope.Lowering)
        : [];
}
