using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Fuzzing.Targets;

/// <summary>The files of an input as a folder, in which they find one another.</summary>
internal sealed class FolderFiles(IEnumerable<SourceFile> files) : IRelatedFiles
{
    private readonly Dictionary<string, SourceFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <inheritdoc/>
    public SourceFile? Read(string path, SourceFile from) =>
        byPath.GetValueOrDefault(Join(FolderOf(from.Path), path)) ?? byPath.GetValueOrDefault(Join("", path));

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, SourceFile from)
    {
        var prefix = Join(FolderOf(from.Path), folder);
        prefix = prefix.Length == 0 ? "" : prefix + "/";

        return
        [
            .. byPath.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..])
                .Select(rest => rest.IndexOf('/') is var slash && slash < 0 ? rest : rest[..(slash + 1)])
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    private static string Join(string folder, string path)
    {
        var parts = new List<string>();

        foreach (var part in (path.StartsWith('/') ? path : folder + "/" + path).Split('/'))
        {
            if (part is "" or ".")
                continue;

            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
