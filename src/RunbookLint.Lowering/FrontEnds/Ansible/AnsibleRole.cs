using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>A role in reach.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Anchor">One of its files, from which all others are found.</param>
/// <param name="Up">The way from that file's folder to the role's, with a slash at the end.</param>
internal sealed record AnsibleRole(string Name, SourceFile Anchor, string Up)
{
    private static readonly string[] Files = ["tasks/main.yml", "tasks/main.yaml", "meta/main.yml", "handlers/main.yml", "defaults/main.yml", "vars/main.yml", "meta/main.yaml"];

    private static readonly string[] Signs = ["defaults", "handlers", "meta", "vars", "templates", "files"];

    /// <summary>The folder of the role, as a path from the root.</summary>
    public string Folder => Paths.Combine(Paths.FolderOf(Anchor.Path), Up);

    /// <summary>A file of the role that becomes a part of the plan; null when it is not there.</summary>
    public YamlText? Read(string path, AnsibleFiles files) =>
        files.ReadBeside(Up + path, Anchor) ?? files.ReadBeside(Up + path + ".yml", Anchor) ?? files.ReadBeside(Up + path + ".yaml", Anchor);

    /// <summary>Variables of the role.</summary>
    public VariableSet Variables(string path, AnsibleFiles files) => files.Variables(Up + path, Anchor, isBeside: true);

    /// <summary>The role with a name, as a playbook or another role sees it; null when it is not in reach.</summary>
    public static AnsibleRole? Find(string name, SourceFile from, IEnumerable<string> folders, AnsibleFiles files)
    {
        foreach (var folder in folders)
        {
            foreach (var file in Files)
            {
                if (files.Content(folder + name + "/" + file, from) is { } content)
                    return new(Paths.NameOf(name), content.File, "../");
            }
        }

        return null;
    }

    /// <summary>The role that a file of tasks or handlers belongs to; null when it belongs to none.</summary>
    public static AnsibleRole? Around(SourceFile file, AnsibleFiles files)
    {
        var segments = file.Path.Split('/');
        var index = Math.Max(Array.LastIndexOf(segments, "tasks"), Array.LastIndexOf(segments, "handlers"));
        if (index < 1 || index == segments.Length - 1)
            return null;

        var up = string.Concat(Enumerable.Repeat("../", segments.Length - 1 - index));
        var isRole = (index > 1 && segments[index - 2] == "roles") || files.List(up.TrimEnd('/'), file).Any(name => name.EndsWith("/", StringComparison.Ordinal) && Signs.Contains(name.TrimEnd('/')));
        return isRole ? new(segments[index - 1], file, up) : null;
    }
}
