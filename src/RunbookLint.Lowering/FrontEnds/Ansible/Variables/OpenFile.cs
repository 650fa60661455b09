using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>A file of variables whose name only the run knows, such as <c>vars/{{ env }}.yml</c>: it is one of those that are there.</summary>
internal static class OpenFile
{
    /// <summary>The variables that any of the files sets. A value on which they do not agree is unknown.</summary>
    /// <param name="path">As written.</param>
    /// <param name="hole">Where the unknown part of the path starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="files">The files of the project.</param>
    public static VariableSet Read(string path, int hole, int end, SourceFile from, AnsibleFiles files)
    {
        var folder = Paths.ParentOf(path.Substring(0, hole));
        var (start, rest) = (path.Substring(folder.Length, hole - folder.Length), path.Substring(end));
        var sets = NeighbouringFiles.Limited(files.List(folder.TrimEnd('/'), from)
            .Where(name => name.Length > start.Length + rest.Length && name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(rest, StringComparison.Ordinal))
            .Where(name => rest.Length > 0 ? name[name.Length - 1] != '/' : AnsibleFiles.IsVariables(name)))
            .Select(name => SetOf(folder + name, from, files)).Where(set => !set.IsEmpty).ToList();

        var any = new VariableSet();
        foreach (var name in sets.SelectMany(set => set.Values.Keys).Distinct().ToList())
        {
            var values = sets.Select(set => set.Values.TryGetValue(name, out var value) ? value : null).ToList();
            var isAgreed = values.All(value => value?.Written == values[0]?.Written) && values[0] is not null;
            any.Set(name, isAgreed ? values[0]! : new KnownValue(new JinjaUnknown($"it depends on which of the files {path} is read")));
        }

        return any;
    }

    private static VariableSet SetOf(string path, SourceFile from, AnsibleFiles files)
    {
        var set = new VariableSet();
        if (files.ConsultVariables(path, from) is { } text)
            set.Add(text);

        return set;
    }
}
