using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>The files of a project, each parsed once.</summary>
internal sealed class AnsibleFiles(LoweringContext context)
{
    private static readonly string[] Extensions = ["", ".yml", ".yaml", ".json"];

    private readonly Dictionary<string, YamlText> parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VariableSet> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> folders = new(StringComparer.Ordinal);

    /// <summary>A file of tasks or plays, which becomes a part of the plan; null when it is not there.</summary>
    public YamlText? Read(string path, SourceFile from) => context.ReadFile(path, from) is { } content ? ParsePart(content) : null;

    /// <summary>A file that is a part of the plan, parsed. Its mistakes are those of the plan.</summary>
    public YamlText ParsePart(Fragment content)
    {
        var text = Parse(content);
        context.Report(content, text.Stream.Errors);
        return text;
    }

    /// <summary>The same, of a file that stands exactly there: a role has no part in what stands in the root.</summary>
    public YamlText? ReadBeside(string path, SourceFile from) => StandsBeside(path, from) ? Read(path, from) : null;

    /// <summary>A file of which only values are taken; null when it is not there.</summary>
    public YamlText? Consult(string path, SourceFile from) => context.ConsultFile(path, from) is { } content ? Parse(content) : null;

    /// <summary>A file of variables. What cannot be read in it is unknown, and what depends on that is silent: that must be said.</summary>
    public YamlText? ConsultVariables(string path, SourceFile from)
    {
        var text = Consult(path, from);
        if (text is not null)
            context.Report(text.Fragment, text.Stream.Errors);

        return text;
    }

    /// <summary>The text of a file as it is; null when it is not there.</summary>
    public Fragment? Content(string path, SourceFile from) => context.ConsultFile(path, from);

    /// <summary>The names in a folder; a folder's ends with <c>/</c>.</summary>
    public IReadOnlyList<string> List(string folder, SourceFile from)
    {
        var key = Paths.FolderOf(from.Path) + "|" + folder;
        if (!folders.TryGetValue(key, out var names))
            folders.Add(key, names = context.ListFolder(folder, from));

        return names;
    }

    /// <summary>
    /// The variables under a name: of a file of that name, with or without an extension, or of all files in a folder of that name.
    /// </summary>
    public VariableSet Variables(string path, SourceFile from, bool isBeside = false)
    {
        var key = $"{Paths.FolderOf(from.Path)}|{path}|{isBeside}";
        if (!sets.TryGetValue(key, out var set))
            sets.Add(key, set = ReadVariables(path, from, isBeside));

        return set;
    }

    private VariableSet ReadVariables(string path, SourceFile from, bool isBeside)
    {
        var set = new VariableSet();
        var folder = Paths.ParentOf(path);
        var name = path.Substring(folder.Length);
        var names = List(folder.TrimEnd('/'), from);

        if (names.Contains(name + "/"))
        {
            foreach (var file in List(path, from).Where(IsVariables))
                Add(path + "/" + file);
        }

        foreach (var extension in Extensions.Where(extension => names.Contains(name + extension)))
            Add(path + extension);

        return set;

        void Add(string file)
        {
            if ((!isBeside || StandsBeside(file, from)) && ConsultVariables(file, from) is { } text)
                set.Add(text);
        }
    }

    /// <summary>Whether a file stands where a path says, seen from the folder of another one, rather than at the same path in the root.</summary>
    public bool StandsBeside(string path, SourceFile from) =>
        context.ConsultFile(path, from) is { } content && content.File.Path == Paths.Combine(Paths.FolderOf(from.Path), path);

    /// <summary>Whether a file in a folder of variables is taken for one.</summary>
    public static bool IsVariables(string name) =>
        !name.EndsWith("/", StringComparison.Ordinal) && name[0] != '.' && !name.EndsWith("~", StringComparison.Ordinal)
        && (name.IndexOf('.') < 0 || Extensions.Skip(1).Any(extension => name.EndsWith(extension, StringComparison.Ordinal)));

    private YamlText Parse(Fragment content)
    {
        if (!parsed.TryGetValue(content.File.Path, out var text))
        {
            // An encrypted file is one long word: there is nothing to parse.
            var stream = VariableSet.IsEncrypted(content) ? new YamlStream([], []) : YamlParser.Parse(content.Text);
            parsed.Add(content.File.Path, text = new(content, stream, new YamlSettings(content)));
        }

        return text;
    }
}
