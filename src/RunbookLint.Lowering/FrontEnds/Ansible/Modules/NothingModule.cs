using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>A module that does nothing to a cluster or its backups.</summary>
internal sealed class NothingModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call) => [];
}
