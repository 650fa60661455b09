using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Reads the files that a document refers to. The host decides what may be read; the core does no IO.</summary>
public interface IRelatedFiles
{
    /// <summary>The file at a path as written in the document that refers to it, or null when it is missing, outside the root, or unreadable.</summary>
    /// <param name="path">As written; it may be absolute or climb with <c>..</c>, and then usually gives null.</param>
    /// <param name="from">The file that refers to it; relative paths are tried against its folder first, then against the root.</param>
    SourceFile? Read(string path, SourceFile from);

    /// <summary>
    /// The names of what stands directly in a folder, sorted; a folder's ends with <c>/</c>. Empty when the folder is missing, outside the root,
    /// or unreadable, or holds more than a host wants to list.
    /// </summary>
    /// <param name="folder">As written, like a path of <see cref="Read"/>; empty for the folder of the file itself.</param>
    /// <param name="from">The file that refers to it.</param>
    IReadOnlyList<string> List(string folder, SourceFile from);
}

/// <summary>There are no related files: standard input, tests, editor buffers without a folder.</summary>
public sealed class NoRelatedFiles : IRelatedFiles
{
    /// <summary>The one instance.</summary>
    public static NoRelatedFiles Instance { get; } = new();

    /// <inheritdoc/>
    public SourceFile? Read(string path, SourceFile from) => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, SourceFile from) => [];
}
