using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A file that a command finds under another path than the repository has it: in a container, under that of a volume.</summary>
/// <param name="Path">The path under which the command names it.</param>
/// <param name="Source">The path of the file, seen from <paramref name="From"/>.</param>
/// <param name="From">The file that mounts it.</param>
internal sealed record MountedFile(string Path, string Source, SourceFile From)
{
    /// <summary>The content, when it stands in the file that mounts it.</summary>
    public Fragment? Content { get; init; }

    /// <summary>The content; null when the host cannot read it.</summary>
    public Fragment? Read(LoweringContext context) => Content ?? context.ReadFile(Source, From);
}
