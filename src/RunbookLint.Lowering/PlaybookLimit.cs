using RunbookLint.Lowering.FrontEnds.Ansible;
using RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

namespace RunbookLint.Lowering;

/// <summary>The hosts that a run of playbooks is limited to.</summary>
public static class PlaybookLimit
{
    /// <summary>Whether no host of the inventories that are given is meant: Ansible stops then. What cannot be read may hold one.</summary>
    public static bool MatchesNothing(PlaybookArguments arguments, IRelatedFiles related)
    {
        if (arguments.Limit is not { } limit || HostPattern.Parse(limit) is not { } hosts || arguments.Inventories is not [var first, ..])
            return false;

        var inventory = GivenInventories.Join(arguments.Inventories, new AnsibleFiles(new(first.Anchor, related)));
        return inventory is { HasHosts: true, IsPartial: false } && hosts.Match(inventory).Count == 0;
    }
}
