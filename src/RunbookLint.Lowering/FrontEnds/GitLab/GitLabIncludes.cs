using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>Finds the files of the same repository that a pipeline includes: a path, a list of them, or <c>local</c>, each with a star in its last part.</summary>
internal static class GitLabIncludes
{
    /// <summary>The paths, seen from the root.</summary>
    public static IEnumerable<string> PathsIn(YamlNode include, SourceFile file, LoweringContext context)
    {
        var entries = include is YamlSequence ? include.Items : [include];
        return entries.Select(entry => entry.Text ?? entry["local"].Text)
            .Where(path => path is { Length: > 0 } && path.IndexOf("://", StringComparison.Ordinal) < 0)
            .SelectMany(path => Expand(path!.TrimStart('/'), file, context));
    }

    private static IEnumerable<string> Expand(string path, SourceFile file, LoweringContext context)
    {
        var slash = path.LastIndexOf('/');
        var star = path.IndexOf('*');
        if (star < 0)
            return [path];

        var folder = slash < 0 ? "" : path.Substring(0, slash);
        if (folder.IndexOf('*') >= 0)
            return [];

        var name = path.Substring(slash + 1).Replace("**", "*");
        star = name.IndexOf('*');
        return context.ListFolder(folder, file)
            .Where(entry => entry.Length >= name.Length - 1 && entry.StartsWith(name.Substring(0, star), StringComparison.Ordinal) && entry.EndsWith(name.Substring(star + 1), StringComparison.Ordinal))
            .Select(entry => folder.Length == 0 ? entry : folder + "/" + entry);
    }
}
