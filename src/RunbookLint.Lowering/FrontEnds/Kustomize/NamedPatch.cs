using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Tells the files that a kustomization around them names as patches: they are no resources, even where what they change is missing.</summary>
internal static class NamedPatch
{
    /// <summary>Whether a file is one.</summary>
    public static bool Is(SourceFile file, LoweringContext context)
    {
        var name = file.Path.Substring(file.Path.LastIndexOf('/') + 1);
        var folders = Math.Min(FollowLimits.InstalledFolders, file.Path.Split('/').Length);

        return Enumerable.Range(0, folders)
            .SelectMany(up => KustomizationFile.FileNames.Select(kustomization => string.Concat(Enumerable.Repeat("../", up)) + kustomization))
            .Select(path => context.ConsultFile(path, file) is { } text && text.File.Path == RelatedPath.Resolve(path, file) ? text : null)
            .Any(text => text is not null && text.Text.IndexOf(name, StringComparison.Ordinal) >= 0 && Names(KustomizationFile.Of(text), file));
    }

    private static bool Names(KustomizationFile kustomization, SourceFile file) =>
        kustomization.Root["patches"].Items.Concat(kustomization.Root["patchesJson6902"].Items).Select(item => item["path"])
            .Concat(kustomization.Root["patchesStrategicMerge"].Items)
            .Any(path => path.Text is { Length: > 0 } text && text.IndexOf('\n') < 0 && RelatedPath.Resolve(text, kustomization.File) == file.Path);
}
