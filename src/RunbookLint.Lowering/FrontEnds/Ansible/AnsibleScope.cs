using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>What is known where a task stands.</summary>
/// <param name="Variables">The variables that it sees.</param>
/// <param name="Lowering">What its commands know from the outside.</param>
/// <param name="Home">The file that it stands in.</param>
internal sealed record AnsibleScope(AnsibleVariables Variables, LoweringScope Lowering, YamlText Home)
{
    /// <summary>The role around it, or null.</summary>
    public AnsibleRole? Role { get; init; }

    /// <summary>Whether only the run knows if it gets here at all: what is set here may not be set.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The tags of what is around it.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The file of the playbook that is run.</summary>
    public required SourceFile Playbook { get; init; }

    /// <summary>Where a file may stand that a task names, in the order in which Ansible looks.</summary>
    /// <param name="kind">The folder for files of its kind: <c>files</c>, <c>templates</c>, <c>tasks</c>, <c>vars</c>.</param>
    /// <param name="path">As written.</param>
    public IEnumerable<(string Path, SourceFile From, bool IsExact)> Places(string kind, string path)
    {
        var here = Home.Fragment.File;
        if (Role is { } role && path[0] != '/')
        {
            yield return (role.Up + kind + "/" + path, role.Anchor, true);
            yield return (role.Up + path, role.Anchor, true);
            yield return (path, here, true);
        }

        yield return (kind + "/" + path, here, false);
        yield return (path, here, false);
        yield return (kind + "/" + path, Playbook, false);
        yield return (path, Playbook, false);
    }
}
