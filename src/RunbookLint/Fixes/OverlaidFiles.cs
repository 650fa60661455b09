using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Related files, some of them with another text than the host's.</summary>
internal sealed class OverlaidFiles(IRelatedFiles files, IReadOnlyDictionary<string, SourceFile> changed) : IRelatedFiles
{
    public SourceFile? Read(string path, SourceFile from) => files.Read(path, from) is { } file ? changed.TryGetValue(file.Path, out var other) ? other : file : null;

    public IReadOnlyList<string> List(string folder, SourceFile from) => files.List(folder, from);
}
