using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests;

/// <summary>Files that refer to one another, as a host would read them below one root.</summary>
internal sealed class InMemoryFiles(IReadOnlyList<SourceFile> files) : IRelatedFiles
{
    public SourceFile? Read(string path, SourceFile from) => Find(Beside(from, path)) ?? Find(Beside(null, path));

    public IReadOnlyList<string> List(string folder, SourceFile from) =>
        NamesIn(Beside(from, folder)) is { Length: > 0 } names ? names : NamesIn(Beside(null, folder));

    private SourceFile? Find(string path) => files.FirstOrDefault(file => file.Path == path);

    private string[] NamesIn(string folder)
    {
        var start = folder.Length == 0 ? "" : folder + "/";
        return
        [
            .. files.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal))
                .Select(file => file.Path[start.Length..])
                .Select(rest => rest.IndexOf('/') is var slash and >= 0 ? rest[..(slash + 1)] : rest)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A path seen from the folder of a file, or from the root, out of which nothing climbs.</summary>
    private static string Beside(SourceFile? from, string path) =>
        Path.GetFullPath($"/{(from is null ? "" : Path.GetDirectoryName(from.Path))}/{path}")[1..].TrimEnd('/');
}
