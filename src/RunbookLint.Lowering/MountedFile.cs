using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A file or folder that a command finds under another path than the repository has it: in a container, under that of a volume.</summary>
/// <param name="Path">The path under which the command names it; a folder's ends with a slash.</param>
/// <param name="Source">The path of the file or folder, seen from <paramref name="From"/>.</param>
/// <param name="From">The file that mounts it.</param>
internal sealed record MountedFile(string Path, string Source, SourceFile From)
{
    /// <summary>The content of the file, when it stands in the file that mounts it.</summary>
    public Fragment? Content { get; init; }

    /// <summary>The content of the file at a path; null when the host cannot read it, or it is not of this mount.</summary>
    public Fragment? Read(string path, LoweringContext context)
    {
        if (path == Path)
            return Content ?? context.ReadFile(Source, From);

        // What is mounted may be a folder without its path saying so.
        var folder = Path.EndsWith("/", StringComparison.Ordinal) ? Path : Path + "/";
        return Content is null && path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal)
            ? context.ReadFile(Source.TrimEnd('/') + "/" + path.Substring(folder.Length), From)
            : null;
    }
}
