using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Tells the files that a kustomization around them names as patches: they are no resources, even where what they change is missing.</summary>
internal static class NamedPatch
{
    /// <summary>Where a kustomization may be, by how many folders it lies above: every manifest of a tree asks for them.</summary>
    private static readonly string[][] Paths =
        [.. Enumerable.Range(0, FollowLimits.InstalledFolders).Select(up => KustomizationFile.FileNames.Select(name => string.Concat(Enumerable.Repeat("../", up)) + name).ToArray())];

    /// <summary>Whether a file is one.</summary>
    public static bool Is(SourceFile file, LoweringContext context)
    {
        var folders = Math.Min(FollowLimits.InstalledFolders, file.Path.Count(character => character == '/') + 1);
        for (var up = 0; up < folders; up++)
        {
            foreach (var path in Paths[up])
            {
                if (context.ConsultFile(path, file) is { } text && text.File.Path == RelatedPath.Resolve(path, file) && Names(text, file))
                    return true;
            }
        }

        return false;
    }

    private static bool Names(Fragment kustomization, SourceFile file) =>
        kustomization.Text.IndexOf(file.Path.Substring(file.Path.LastIndexOf('/') + 1), StringComparison.Ordinal) >= 0 && Names(KustomizationFile.Of(kustomization), file);

    private static bool Names(KustomizationFile kustomization, SourceFile file) =>
        kustomization.Root["patches"].Items.Concat(kustomization.Root["patchesJson6902"].Items).Select(item => item["path"])
            .Concat(kustomization.Root["patchesStrategicMerge"].Items)
            .Any(path => path.Text is { Length: > 0 } text && text.IndexOf('\n') < 0 && RelatedPath.Resolve(text, kustomization.File) == file.Path);
}
