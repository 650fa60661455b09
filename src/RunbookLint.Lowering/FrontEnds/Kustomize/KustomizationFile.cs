using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>A <c>kustomization.yaml</c>: which resources belong together, and how they are changed.</summary>
/// <param name="Root">Its content.</param>
/// <param name="Yaml">Reads its scalars.</param>
/// <param name="Text">The file.</param>
internal sealed record KustomizationFile(YamlNode Root, YamlSettings Yaml, Fragment Text)
{
    /// <summary>The names that such a file may have.</summary>
    public static readonly string[] FileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <summary>The file itself.</summary>
    public SourceFile File => Text.File;

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool Is(string path) => FileNames.Contains(path.Substring(path.LastIndexOf('/') + 1));

    /// <summary>The file in a folder that another file names; null when there is none.</summary>
    public static KustomizationFile? At(string folder, SourceFile from, LoweringContext context)
    {
        foreach (var name in FileNames)
        {
            if (RelatedPath.Read(folder.TrimEnd('/') + "/" + name, from, context) is { } text)
                return Of(text);
        }

        return null;
    }

    /// <summary>The file in a folder that a command of the document names; null when there is none.</summary>
    public static KustomizationFile? At(string folder, LoweringContext context) => FileNames
        .Select(name => context.ReadFile(folder.TrimEnd('/') + "/" + name))
        .FirstOrDefault(text => text is not null) is { } found ? Of(found) : null;

    /// <summary>The content of a file.</summary>
    public static KustomizationFile Of(Fragment text)
    {
        var stream = YamlParser.Parse(text.Text);
        return new(stream.Documents is [var first, ..] ? first.Root : new YamlMissing(default), new YamlSettings(text), text);
    }

    /// <summary>The texts of a list, those that only the run knows left out.</summary>
    public IEnumerable<string> Texts(params string[] keys) =>
        keys.SelectMany(key => Root[key].Items).Select(Yaml.Setting).Select(setting => setting.Value).OfType<string>();
}
