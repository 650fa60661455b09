using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>The folders in which a project keeps roles elsewhere than beside its playbooks.</summary>
internal static class RolePaths
{
    private static readonly string[] Bases = ["", "../", "../../"];

    /// <summary>The folders that the project's <c>ansible.cfg</c> names, seen from the playbook, each with a slash at the end.</summary>
    public static IReadOnlyList<string> Configured(AnsibleFiles files, SourceFile playbook)
    {
        foreach (var root in Bases)
        {
            if (files.Content(root + "ansible.cfg", playbook) is { } configuration)
                return [.. Named(configuration.Text).Select(path => root + path + "/")];
        }

        return [];
    }

    /// <summary>The folders in which a role of a collection may stand, and its name there; null when the name is none of a collection.</summary>
    public static (IEnumerable<string> Folders, string Name)? OfCollection(string name) =>
        name.Split('.') is [{ Length: > 0 } space, { Length: > 0 } collection, { Length: > 0 } role] && name.IndexOf('/') < 0
            ? (Bases.SelectMany(root => new[] { "collections/ansible_collections/", "ansible_collections/" }.Select(folder => $"{root}{folder}{space}/{collection}/roles/")), role)
            : null;

    private static IEnumerable<string> Named(string configuration)
    {
        foreach (var line in configuration.Split('\n'))
        {
            var equals = line.IndexOf('=');
            if (equals < 0 || line.Substring(0, equals).Trim() != "roles_path")
                continue;

            return line.Substring(equals + 1).Split(':').Select(path => path.Trim().TrimEnd('/')).Where(path => path.Length > 0 && path[0] is not ('/' or '~' or '$'))
                .Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path).Take(FollowLimits.RolePaths);
        }

        return [];
    }
}
