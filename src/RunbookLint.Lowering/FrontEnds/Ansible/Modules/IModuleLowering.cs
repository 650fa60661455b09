using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>Knows what one module does.</summary>
internal interface IModuleLowering
{
    /// <summary>The plan of a call.</summary>
    ImmutableArray<PlanNode> Lower(ModuleCall call);
}
