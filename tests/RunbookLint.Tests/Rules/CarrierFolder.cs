using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Tests.Rules;

/// <summary>Files below one root that refer to one another.</summary>
internal sealed class CarrierFolder(SourceFile[] files) : IRelatedFiles
{
    public SourceFile? Read(string path, SourceFile from) => files.FirstOrDefault(file => file.Path == Beside(path, from) || file.Path == path);

    public IReadOnlyList<string> List(string folder, SourceFile from)
    {
        var start = Beside(folder, from) is { Length: > 0 } path ? path.TrimEnd('/') + "/" : "";
        return
        [
            .. files.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Path[start.Length..])
                .Select(rest => rest.IndexOf('/') is >= 0 and var slash ? rest[..(slash + 1)] : rest)
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A path as seen from the folder of another file, without dots in it.</summary>
    private static string Beside(string path, SourceFile from) => Path.GetFullPath($"/{Path.GetDirectoryName(from.Path)}/{path}")[1..];
}
