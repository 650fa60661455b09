using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>lineinfile</c>, <c>blockinfile</c>, <c>replace</c>: what the file holds from then on is known only when nothing else wrote it.</summary>
internal sealed class EditModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Word("path", "dest", "name") is not { Text.Length: > 0 } path)
            return [];

        if (call.Word("block", "content") is { } block && call.Text("state") != "absent" && !call.Context.Written.Knows(path.Text))
            call.Context.Written.Add(path.Text, block.Fragment);
        else
            call.Context.Written.Forget(path.Text);

        return [];
    }
}
