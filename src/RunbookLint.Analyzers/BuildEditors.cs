using System.Collections.Immutable;
using RunbookLint.Configuration;
using RunbookLint.Rules;

namespace RunbookLint.Analyzers;

/// <summary>
/// The severities that <c>.editorconfig</c> files give. The compiler applies them to code only; for other files it knows no sections.
/// </summary>
internal static class BuildEditors
{
    /// <summary>The severities of a file that reports show, by its path; null when nobody gives any.</summary>
    public static Func<string, IReadOnlyDictionary<string, Severity?>>? Of(BuildFiles files, CancellationToken cancellation)
    {
        (string Path, string Text)[] texts =
        [
            .. files.All.Where(file => file.Name is ".editorconfig" or ".globalconfig" && BuildPaths.FolderOf(file.FullPath).Length > 0)
                .Select(file => (file.FullPath, file.Read(cancellation).File.Content)),
        ];

        if (!Array.Exists(texts, file => file.Text.IndexOf(EditorSeverities.Mark, StringComparison.OrdinalIgnoreCase) >= 0))
            return null;

        // Those without a key of ours may say that the search ends with them.
        var severities = EditorSeverities.Read(texts);
        return path => files.Shown(path) is { } file ? severities.Of(file.FullPath) : ImmutableDictionary<string, Severity?>.Empty;
    }
}
